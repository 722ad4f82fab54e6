import type { ChangeGroup } from '@bellhop/engine';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { useReplayWords } from './use-replay-words.ts';

/** What changes, by what the chats have in common; the most first. */
export function GroupList({ groups }: { groups: readonly ChangeGroup[] }) {
  const { t, locale } = useWords();
  const { replays } = useSession();
  const { change } = useReplayWords();
  return (
    <ul className="fe-replay-list" aria-label={t('flow.replay.groups')}>
      {groups.map((group) => (
        <li key={group.key} data-result={group.change.kind === 'failed' ? 'error' : 'changed'}>
          <button
            type="button"
            onClick={() => {
              replays.setState({ group: group.key });
            }}
          >
            <b>{new Intl.NumberFormat(locale).format(group.chats.length)}</b>
            <span>{change(group.change)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
