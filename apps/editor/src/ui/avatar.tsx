import { avatarColor, initialsOf } from './initials.ts';
import classes from './avatar.module.css';

export interface AvatarProps {
  name: string;
  /** Pixels; 32 unless said otherwise. */
  size?: number;
}

/** A person's initials on a colour of their own. Decoration: the name stands beside it. */
export function Avatar({ name, size = 32 }: AvatarProps) {
  const color = avatarColor(name);
  return (
    <span
      className={classes['avatar']}
      aria-hidden="true"
      style={{
        width: size,
        height: size,
        fontSize: Math.max(12, Math.round(size * 0.38)),
        background: `var(--bh-${color}-soft)`,
        color: `var(--bh-${color})`,
      }}
    >
      {initialsOf(name)}
    </span>
  );
}
