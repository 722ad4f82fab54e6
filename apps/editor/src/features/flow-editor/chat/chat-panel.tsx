import { useEffect } from 'react';
import { useStore } from 'zustand';
import { TeachMessage } from '../../language/index.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { overlayOf } from '../trace/run-overlay.ts';
import { Scrubber } from '../trace/scrubber.tsx';
import { TraceSteps } from '../trace/trace-steps.tsx';
import { ChatComposer } from './chat-composer.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { outcomeText } from './chat-outcome.ts';
import { CustomerChips } from './customer-chips.tsx';
import { SaveAsTest } from '../tests/save-as-test.tsx';
import { PaperChips } from './paper-chips.tsx';

/** A chat with the draft beside the canvas: what is answered, on which path, and why. */
export function ChatPanel() {
  const words = useWords();
  const { t } = words;
  const { chat, view } = useSession();
  const { turns, looked } = useStore(chat);
  const turn = looked === null ? undefined : turns[looked.turn];
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
      <ChatMessages />
      <PaperChips />
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
          />
          {turn.event.body.type === 'customerMessage' && (
            <div className="fe-teach">
              <TeachMessage text={turn.event.body.text} understood={turn.event.facts.understood} />
            </div>
          )}
          <Scrubber steps={turn.transition.trace.steps.length} current={step} onCurrent={look} />
          <SaveAsTest />
        </>
      )}
      {turn === undefined && <p className="fe-empty">{t('flow.chat.hint')}</p>}
    </div>
  );
}
