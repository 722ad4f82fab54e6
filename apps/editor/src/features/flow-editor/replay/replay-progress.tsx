import { Button, Progress } from '@mantine/core';
import { useStore } from 'zustand';
import { useWords } from '../session/use-words.ts';
import type { Replays } from './replay-store.ts';

/** How far a replay has come, and the button that stops it. */
export function ReplayProgress({ replays }: { replays: Replays }) {
  const { t, errorText, locale } = useWords();
  const { status, judged, total, error } = useStore(replays);
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const done = judged.length;
  if (status === 'failed') {
    return (
      <p className="fe-replay-bad" role="alert">
        {errorText(error)}
      </p>
    );
  }
  if (status === 'stopped') {
    return <p className="fe-replay-about">{t('flow.replay.stopped', { done: number(done) })}</p>;
  }
  if (status !== 'running') return null;
  return (
    <div className="fe-replay-progress">
      <Progress
        value={total === 0 ? 0 : (100 * done) / total}
        size="sm"
        aria-label={t('flow.replay.progressLabel')}
      />
      <div className="fe-row">
        <span className="fe-grow">
          {t('flow.replay.progress', { done: number(done), total: number(total) })}
        </span>
        <Button size="compact-xs" variant="default" onClick={replays.stop}>
          {t('flow.replay.cancel')}
        </Button>
      </div>
    </div>
  );
}
