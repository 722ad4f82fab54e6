import { freshState } from '@bellhop/schema';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { TeachMessage } from '../../language/index.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { litTurns, placesOf } from '../trace/places.ts';
import { overlayOf } from '../trace/run-overlay.ts';
import { StateList } from '../trace/state-list.tsx';
import { WholeChatButton } from '../trace/whole-chat-button.tsx';
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
import { KeepOpen } from './keep-open.tsx';
import { PaperChips } from './paper-chips.tsx';
import { PinList } from './pin-list.tsx';
import { RunAgain } from './run-again.tsx';
import { TryOtherwise } from './try-otherwise.tsx';

const nowhere = { turn: 0, step: -1 };

/** A chat with the draft beside the canvas: what is answered, on which path, and why. */
export function ChatPanel() {
  const words = useWords();
  const { t } = words;
  const { chat, view } = useSession();
  const { turns, looked, breakpoints } = useStore(chat);
  const turn = looked === null ? undefined : turns[looked.turn];
  const before = looked === null ? undefined : turns[looked.turn - 1]?.paper;
  const [isWhole, setWhole] = useState(false);
  const step = looked?.step ?? -1;
  const look = (index: number) => {
    if (looked !== null) chat.look(looked.turn, index);
  };

  const walked = useMemo(
    () =>
      turns.map(({ transition, event }) => ({ trace: transition.trace, cause: event.body.type })),
    [turns],
  );
  const at = looked?.turn ?? -1;
  useEffect(() => {
    view.setState({ run: at < 0 ? null : overlayOf(litTurns(walked, at, isWhole), step) });
    return () => {
      view.setState({ run: null });
    };
  }, [view, walked, at, step, isWhole]);

  return (
    <div className="fe-chat">
      <div className="fe-chat-top">
        <CustomerChips />
        <KeepOpen />
      </div>
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
            at={turn.event.at}
            event={turn.event}
            document={turn.document}
            current={step}
            onCurrent={look}
            outcome={outcomeText(words, turn)}
            breaking={{ breakpoints, onToggle: chat.toggleBreakpoint }}
          />
          <StateList
            facts={turn.event.facts}
            steps={turn.transition.trace.steps}
            current={step}
            document={turn.document}
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
          <Scrubber
            places={placesOf(walked)}
            current={looked ?? nowhere}
            onCurrent={(to) => {
              chat.look(to.turn, to.step);
            }}
          >
            <WholeChatButton
              isOn={isWhole}
              onToggle={() => {
                setWhole(!isWhole);
              }}
            />
            <JumpMenu
              traces={walked.map(({ trace }) => trace)}
              from={looked ?? nowhere}
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
