import { IconArrowBackUp, IconRefresh, IconSend2 } from '@tabler/icons-react';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { overlayOf } from '../trace/run-overlay.ts';
import { Scrubber } from '../trace/scrubber.tsx';
import { TraceSteps } from '../trace/trace-steps.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { CustomerChips } from './customer-chips.tsx';
import { PaperChips } from './paper-chips.tsx';

/** A chat with the draft beside the canvas: what is answered, on which path, and why. */
export function ChatPanel() {
  const { t } = useWords();
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
      <Composer />
      {turn !== undefined && (
        <>
          <TraceSteps
            trace={turn.transition.trace}
            timings={turn.transition.timings}
            document={turn.document}
            current={step}
            onCurrent={look}
          />
          <Scrubber steps={turn.transition.trace.steps.length} current={step} onCurrent={look} />
        </>
      )}
      {turn === undefined && <p className="fe-empty">{t('flow.chat.hint')}</p>}
    </div>
  );
}

function Composer() {
  const { t } = useWords();
  const { chat } = useSession();
  const owner = useStore(chat, (state) => state.paper.owner);
  const hasTurns = useStore(chat, (state) => state.turns.length > 0);
  const [text, setText] = useState('');
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    chat.send({ text });
    setText('');
  };
  return (
    <form className="fe-composer" onSubmit={send}>
      <input
        value={text}
        maxLength={4000}
        placeholder={t('flow.chat.placeholder')}
        aria-label={t('flow.chat.placeholder')}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <button type="submit" className="fe-icon-button fe-send" aria-label={t('flow.chat.send')}>
        <IconSend2 size={18} aria-hidden="true" />
      </button>
      {(owner === 'waiting' || owner === 'human') && (
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.chat.giveBack')}
          title={t('flow.chat.giveBack')}
          onClick={() => {
            chat.giveBack();
          }}
        >
          <IconArrowBackUp size={18} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="fe-icon-button"
        disabled={!hasTurns}
        aria-label={t('flow.chat.restart')}
        title={t('flow.chat.restart')}
        onClick={() => {
          chat.restart();
        }}
      >
        <IconRefresh size={18} aria-hidden="true" />
      </button>
    </form>
  );
}
