import { freshState } from '@bellhop/schema';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { TeachMessage } from '../../language/index.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { overlayOf } from '../trace/run-overlay.ts';
import { JumpMenu } from '../trace/jump-menu.tsx';
import { Scrubber } from '../trace/scrubber.tsx';
import { TraceSteps } from '../trace/trace-steps.tsx';
import { ValueTable } from '../trace/value-table.tsx';
import { BranchBar } from './branch-bar.tsx';
import { ChatComposer } from './chat-composer.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { outcomeText } from './chat-outcome.ts';
import { CustomerChips } from './customer-chips.tsx';
import { SaveAsTest } from '../tests/save-as-test.tsx';
import { PaperChips } from './paper-chips.tsx';
import { PinList } from './pin-list.tsx';
import { RunAgain } from './run-again.tsx';
import { TryOtherwise } from './try-otherwise.tsx';

/** A chat with the draft beside the canvas: what is answered, on which path, and why. */
export function ChatPanel() {
  const words = useWords();
  const { t } = words;
  const { chat, view } = useSession();
  const { turns, looked, breakpoints } = useStore(chat);
  const turn = looked === null ? undefined : turns[looked.turn];
  const before = looked === null ? undefined : turns[looked.turn - 1]?.paper;
  const trace = turn?.transition.trace;
  const step = looked?.step ?? -1;
  const look = (index: number) => {
    if (looked !== null) chat.look(looked.turn, index);
  };

  useEffect(() => {
    view.setState({ run: trace === undefined ? null : overlayOf(trace, step) });
    return () => {
      view.setState({ run: null });
    };
  }, [view, trace, step]);

  return (
    <div className="fe-chat">
      <CustomerChips />
      <PinList />
      <ChatMessages />
      <PaperChips />
      <RunAgain />
      <BranchBar />
      <ChatComposer />
      {turn !== undefined && (
        <>
          <TraceSteps
            trace={turn.transition.trace}
            timings={turn.transition.timings}
            understood={turn.event.facts.understood}
            document={turn.document}
            current={step}
            onCurrent={look}
            outcome={outcomeText(words, turn)}
            breaking={{ breakpoints, onToggle: chat.toggleBreakpoint }}
          />
          <ValueTable
            state={before?.state ?? { ...freshState, variables: turn.start?.variables ?? {} }}
            steps={turn.transition.trace.steps}
            current={step}
          />
          <div className="fe-teach">
            {turn.start === undefined && <TryOtherwise turn={looked?.turn ?? 0} />}
            {turn.event.body.type === 'customerMessage' && (
              <TeachMessage text={turn.event.body.text} understood={turn.event.facts.understood} />
            )}
          </div>
          <Scrubber steps={turn.transition.trace.steps.length} current={step} onCurrent={look}>
            <JumpMenu
              traces={turns.map(({ transition }) => transition.trace)}
              from={looked ?? { turn: 0, step: -1 }}
              onJump={(to) => {
                chat.look(to.turn, to.step);
              }}
              breakpoints={breakpoints}
            />
          </Scrubber>
          <SaveAsTest />
        </>
      )}
      {turn === undefined && <p className="fe-empty">{t('flow.chat.hint')}</p>}
    </div>
  );
}
