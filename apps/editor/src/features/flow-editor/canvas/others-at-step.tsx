import { Avatar } from '../../../ui/avatar.tsx';
import { useView } from '../session/use-session.ts';
import type { Words } from '../session/use-words.ts';

/** Initials of everybody else who has this step open. */
export function OthersAtStep({ node, words: { t } }: { node: string; words: Words }) {
  // One text, so that the card is only drawn again when somebody comes or goes.
  const names = useView(({ others }) =>
    [...new Set(others.filter(({ step }) => step === node).map(({ name }) => name))].join('\n'),
  );
  if (names === '') return null;
  return names.split('\n').map((name) => (
    <span
      key={name}
      className="fe-other"
      role="img"
      aria-label={t('flow.others.edits', { name })}
      title={t('flow.others.edits', { name })}
    >
      <Avatar name={name} size={22} />
    </span>
  ));
}
