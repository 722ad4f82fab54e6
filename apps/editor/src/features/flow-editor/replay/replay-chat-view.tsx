import { Button } from '@mantine/core';
import type { ReplayedTurn } from '@bellhop/engine';
import { IconFlask, IconMessageForward } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { overlayOf } from '../trace/run-overlay.ts';
import { asTitle } from './as-title.ts';
import { BackRow } from './back-row.tsx';
import { BothTraces } from './both-traces.tsx';
import { BothTurns } from './both-turns.tsx';
import { useReplayWords } from './use-replay-words.ts';
import { useReplayed } from './use-replayed.ts';
import { useSaveReplayed } from './use-save-replayed.ts';

/** One chat: what was answered then and what the draft answers, turn by turn. */
export function ReplayChatView({ id }: { id: string }) {
  const { t, errorText, locale } = useWords();
  const { replays, view, canEdit } = useSession();
  const { change } = useReplayWords();
  const { chat, name, replayed, error } = useReplayed(id);
  const saving = useSaveReplayed(id, chat);
  const [chosen, setChosen] = useState<number | null>(null);
  const looked = chosen ?? replayed?.change?.turn ?? 0;
  const turn: ReplayedTurn | undefined = replayed?.turns[looked];
  const trace = turn?.transition.trace;
  useEffect(() => {
    const run = trace === undefined ? null : overlayOf([trace], trace.steps.length - 1);
    view.setState({ run });
    return () => {
      view.setState({ run: null });
    };
  }, [view, trace]);
  return (
    <div className="fe-tests fe-replay">
      <BackRow
        label={t('flow.replay.backToChats')}
        title={name ?? t('flow.replay.visitor')}
        onBack={() => {
          replays.setState({ chat: null });
        }}
      >
        {canEdit && (
          <Button
            size="xs"
            variant="default"
            loading={saving.isSaving}
            leftSection={<IconFlask size={15} aria-hidden="true" />}
            onClick={saving.save}
          >
            {t('flow.tests.save')}
          </Button>
        )}
      </BackRow>
      <Button
        size="xs"
        variant="default"
        loading={saving.isSaving}
        leftSection={<IconMessageForward size={15} aria-hidden="true" />}
        onClick={saving.goOn}
      >
        {t('flow.replay.goOn')}
      </Button>
      {(error ?? saving.error) !== null && (
        <p className="fe-replay-bad" role="alert">
          {errorText(error ?? saving.error)}
        </p>
      )}
      {replayed === null && error === null && <PageSkeleton />}
      {replayed !== null && (
        <>
          <p className="fe-replay-verdict" role="status" data-result={replayed.result}>
            <b>{t(`flow.replay.result.${replayed.result}`)}</b>
            {replayed.change !== null && <span>{asTitle(change(replayed.change), locale)}</span>}
          </p>
          <ol className="fe-replay-turns">
            {replayed.turns.map((one, index) => (
              <BothTurns
                key={one.past.id}
                turn={one}
                isLooked={index === looked}
                onLook={() => {
                  setChosen(index);
                }}
              />
            ))}
          </ol>
          {turn !== undefined && <BothTraces key={turn.past.id} turn={turn} />}
        </>
      )}
    </div>
  );
}
