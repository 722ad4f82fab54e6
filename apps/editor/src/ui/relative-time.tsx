import { exactTime, relativeTime } from './format-time.ts';
import { useNow } from './use-now.ts';

export interface RelativeTimeProps {
  /** ISO 8601. */
  at: string;
  locale: string;
  className?: string | undefined;
}

/** "3 minutes ago", kept up to date; the exact moment on hover. */
export function RelativeTime({ at, locale, className }: RelativeTimeProps) {
  const now = useNow();
  return (
    <time dateTime={at} title={exactTime(at, locale)} className={className}>
      {relativeTime(at, now, locale)}
    </time>
  );
}
