import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { useSession, useView } from '../session/use-session.ts';
import type { Words } from '../session/use-words.ts';

/** How many problems a step has, in its header. Shape and number carry it, not only the colour. */
export function ProblemBadge({ node, words: { t } }: { node: string; words: Words }) {
  const { view } = useSession();
  const found = useView(({ problemsOf }) => problemsOf.get(node));
  const isFresh = useView(({ fresh }) => fresh.has(node));
  if (found === undefined || isFresh || found.worst === 'hint') return null;
  const Shape = found.worst === 'error' ? IconExclamationCircle : IconAlertTriangle;
  return (
    <button
      type="button"
      className="fe-badge nodrag nokey"
      data-severity={found.worst}
      tabIndex={-1}
      aria-label={t('flow.problems.badge', { count: found.count })}
      onClick={() => {
        view.setState({ tab: 'problems', isPanelOpen: true });
      }}
    >
      <Shape size={13} stroke={2} aria-hidden="true" />
      {found.count}
    </button>
  );
}
