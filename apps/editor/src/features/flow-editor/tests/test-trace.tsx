import type { TestedCase } from '@bellhop/engine';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { outcomeText } from '../chat/chat-outcome.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { placesOf } from '../trace/places.ts';
import { overlayOf } from '../trace/run-overlay.ts';
import { Scrubber } from '../trace/scrubber.tsx';
import { TraceSteps } from '../trace/trace-steps.tsx';

/** The way that led to the line that is looked at: why, step by step, and lit on the canvas. */
export function TestTrace({ tested }: { tested: TestedCase }) {
  const words = useWords();
  const { tests, view } = useSession();
  const document = useDocument((whole) => whole);
  const looked = useStore(tests, (state) => state.looked);
  const turn =
    looked === null ? undefined : tested.turns.findLast(({ step }) => step <= looked.step);
  const trace = turn?.transition.trace;
  const at = looked?.at ?? -1;
  useEffect(() => {
    view.setState({ run: trace === undefined ? null : overlayOf([trace], at) });
    return () => {
      view.setState({ run: null });
    };
  }, [view, trace, at]);
  if (looked === null || turn === undefined || trace === undefined) return null;
  const go = (index: number) => {
    tests.look({ ...looked, at: index });
  };
  return (
    <>
      <TraceSteps
        trace={trace}
        timings={[]}
        event={turn.event}
        document={document}
        current={at}
        onCurrent={go}
        outcome={outcomeText(words, turn)}
      />
      <Scrubber
        places={placesOf([{ trace }])}
        current={{ turn: 0, step: at }}
        onCurrent={({ step }) => {
          go(step);
        }}
      />
    </>
  );
}
