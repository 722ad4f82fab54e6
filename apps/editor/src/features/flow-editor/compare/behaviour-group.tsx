import type { ChangeGroup } from '@bellhop/engine';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import type { Replays } from '../replay/replay-store.ts';
import { useReplayWords } from '../replay/use-replay-words.ts';
import { useWords } from '../session/use-words.ts';

/** Enough to see what it is about. */
const mostShown = 20;

interface BehaviourGroupProps {
  group: ChangeGroup;
  replays: Replays;
  /** Chats are opened beside this page. */
  keepsPage: boolean;
}

/** Chats that the two versions answer otherwise in the same way; opened, it names them. */
export function BehaviourGroup({ group, replays, keepsPage }: BehaviourGroupProps) {
  const { t, locale } = useWords();
  const { change } = useReplayWords(replays);
  const labels = useStore(replays, (state) => state.labels);
  return (
    <li data-result={group.change.kind === 'failed' ? 'error' : 'changed'}>
      <details>
        <summary>
          <b>{new Intl.NumberFormat(locale).format(group.chats.length)}</b>{' '}
          <span>{change(group.change)}</span>
        </summary>
        <Said before={group.change.said.before} after={group.change.said.after} />
        <ul>
          {group.chats.slice(0, mostShown).map((id) => {
            const { name = null, at = null } = labels.get(id) ?? {};
            return (
              <li key={id}>
                <Link to={`/inbox/${id}?view=all`} {...(keepsPage && { target: '_blank' })}>
                  {name ?? t('flow.replay.visitor')}
                </Link>
                {at !== null && <RelativeTime at={at} locale={locale} />}
              </li>
            );
          })}
        </ul>
      </details>
    </li>
  );
}

/** What is said at that place in the first of these chats, by the one version and by the other. */
function Said({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const { t } = useWords();
  const sides = [
    ['old', before],
    ['new', after],
  ] as const;
  return (
    <dl className="fe-behaviour-said">
      {sides.map(([side, said]) => (
        <div key={side}>
          <dt>{t(`flow.compare.${side}`)}</dt>
          <dd>{said.length === 0 ? t('flow.replay.nothingSaid') : said.join('\n')}</dd>
        </div>
      ))}
    </dl>
  );
}
