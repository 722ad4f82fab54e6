import type { PastStep, ReplayedTurn } from '@bellhop/engine';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import { trpc } from '../../../api/trpc.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { TraceSteps } from '../trace/trace-steps.tsx';
import { useReplayWords } from './use-replay-words.ts';

/** The way of one turn, then and now: the steps beside each other, the reasons of both below. */
export function BothTraces({ turn }: { turn: ReplayedTurn }) {
  const { t } = useWords();
  const { past, transition, divergence } = turn;
  return (
    <>
      <div className="fe-replay-both fe-replay-ways">
        <Way label={t('flow.replay.then')} steps={past.trace.steps} at={divergence?.step} />
        <Way label={t('flow.replay.now')} steps={transition.trace.steps} at={divergence?.step} />
      </div>
      <WhyNow turn={turn} />
      <WhyThen turn={turn} />
    </>
  );
}

interface WayProps {
  label: string;
  steps: readonly PastStep[];
  /** Where the ways part. */
  at: number | undefined;
}

function Way({ label, steps, at }: WayProps) {
  const { t } = useWords();
  const { step } = useReplayWords();
  return (
    <section aria-label={t('flow.replay.way', { label })}>
      <h5>{label}</h5>
      {steps.length === 0 && <p className="fe-replay-about">{t('flow.replay.noStep')}</p>}
      <ol>
        {steps.map((one, index) => (
          <li key={`${one.node} ${String(index)}`} data-parts={index === at || undefined}>
            {step(one)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function WhyNow({ turn: { transition, event } }: { turn: ReplayedTurn }) {
  const { t } = useWords();
  const document = useDocument((whole) => whole);
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(transition.trace.steps.length - 1);
  return (
    <details
      className="fe-replay-why"
      onToggle={(toggled) => {
        setIsOpen(toggled.currentTarget.open);
      }}
    >
      <summary>{t('flow.replay.whyNow')}</summary>
      {isOpen && (
        <TraceSteps
          trace={transition.trace}
          timings={[]}
          event={event}
          document={document}
          current={at}
          onCurrent={setAt}
        />
      )}
    </details>
  );
}

/** Stored reasons are large: they are fetched for the turn that is looked at. Chats of a file have none. */
function WhyThen({ turn: { past } }: { turn: ReplayedTurn }) {
  const { t } = useWords();
  const { replays } = useSession();
  const chat = useStore(replays, (state) => state.chat);
  const isStored = useStore(replays, (state) => !state.fromFile.has(chat ?? ''));
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(past.trace.steps.length - 1);
  const { data } = useQuery({
    ...trpc.conversations.trace.queryOptions({ turnId: past.id }),
    enabled: isOpen && isStored,
    staleTime: Infinity,
  });
  if (!isStored) return null;
  return (
    <details
      className="fe-replay-why"
      onToggle={(toggled) => {
        setIsOpen(toggled.currentTarget.open);
      }}
    >
      <summary>{t('flow.replay.whyThen')}</summary>
      {isOpen && data !== undefined && (
        <TraceSteps
          trace={data.trace}
          timings={data.timings}
          event={data.event}
          document={data.document}
          current={at}
          onCurrent={setAt}
        />
      )}
    </details>
  );
}
