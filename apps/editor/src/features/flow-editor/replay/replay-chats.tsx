import type { ChangeGroup } from '@bellhop/engine';
import { useStore } from 'zustand';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { BackRow } from './back-row.tsx';
import { asTitle } from './as-title.ts';
import { useReplayWords } from './use-replay-words.ts';

/** Nobody reads more of the same. */
const mostShown = 100;

/** The chats that one change is about. */
export function ReplayChats({ group }: { group: ChangeGroup }) {
  const { t, locale } = useWords();
  const { replays } = useSession();
  const labels = useStore(replays, (state) => state.labels);
  const { change } = useReplayWords();
  const more = group.chats.length - mostShown;
  return (
    <div className="fe-tests fe-replay">
      <BackRow
        label={t('flow.replay.allChanges')}
        title={asTitle(change(group.change), locale)}
        onBack={() => {
          replays.setState({ group: null });
        }}
      />
      <ul className="fe-replay-list">
        {group.chats.slice(0, mostShown).map((id) => {
          const { name = null, at = null } = labels.get(id) ?? {};
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  replays.setState({ chat: id });
                }}
              >
                <span className="fe-grow">{name ?? t('flow.replay.visitor')}</span>
                {at !== null && <RelativeTime at={at} locale={locale} />}
              </button>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="fe-replay-about">{t('flow.replay.more', { number: more })}</p>}
    </div>
  );
}
