import { useStore } from 'zustand';
import { useWords } from '../session/use-words.ts';
import type { Replays } from './replay-store.ts';

/** How many chats stay the same, change or break. */
export function ReplayFigures({ replays }: { replays: Replays }) {
  const { t } = useWords();
  const { judged, unreadable, status } = useStore(replays);
  const count = (result: string) =>
    judged.filter(({ verdict }) => verdict.result === result).length;
  const figures = [
    ['same', count('same')],
    ['changed', count('changed')],
    ['error', count('error') + unreadable],
  ] as const;
  if (judged.length === 0 && unreadable === 0) {
    return status === 'done' ? <p role="status">{t('flow.replay.noChats')}</p> : null;
  }
  return (
    <>
      <div role="status" aria-label={t('flow.replay.outcomeOfAll')}>
        <dl className="fe-replay-figures">
          {figures.map(([result, figure]) => (
            <div key={result} data-result={figure > 0 ? result : undefined}>
              <dt>{t(`flow.replay.result.${result}`)}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      </div>
      {status === 'done' && count('same') === judged.length && (
        <p className="fe-replay-about">{t('flow.replay.nothingChanges')}</p>
      )}
    </>
  );
}
