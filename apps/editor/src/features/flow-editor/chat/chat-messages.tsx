import { Fragment, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { SendMessage } from '@bellhop/schema';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { matchedParts } from '../trace/matched-spans.ts';
import { BotMessage } from './bot-message.tsx';
import { ChannelNotes } from './channel-notes.tsx';
import { outcomeText } from './chat-outcome.ts';
import { HappeningLine } from './happening-line.tsx';
import { OpenRequest } from './open-request.tsx';
import { StartLine } from './start-line.tsx';
import type { ChatTurn } from './course.ts';

/** The bubbles of the test chat. A click on one shows why that turn went the way it did. */
export function ChatMessages() {
  const { t } = useWords();
  const { chat } = useSession();
  const turns = useStore(chat, (state) => state.turns);
  const looked = useStore(chat, (state) => state.looked?.turn);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [turns.length]);
  return (
    <div className="fe-messages" role="log" aria-label={t('flow.chat.log')}>
      {turns.map((turn, index) => (
        <Turn
          key={turn.event.id}
          turn={turn}
          silence={silenceAt(turns, index)}
          isLooked={index === looked}
          isLast={index === turns.length - 1}
          onLook={() => {
            chat.look(index, turn.transition.trace.steps.length - 1);
          }}
        />
      ))}
      <OpenRequest />
      <div ref={end} />
    </div>
  );
}

/** Minutes that have passed at a turn since the customer wrote last. */
function silenceAt(turns: readonly ChatTurn[], index: number): number {
  const isWritten = ({ event }: ChatTurn) => event.body.type === 'customerMessage';
  const last = turns.slice(0, index + 1).findLast(isWritten);
  const now = turns[index]?.event.at;
  return last === undefined || now === undefined
    ? 0
    : (Date.parse(now) - Date.parse(last.event.at)) / 60_000;
}

interface TurnProps {
  turn: ChatTurn;
  silence: number;
  isLooked: boolean;
  isLast: boolean;
  onLook: () => void;
}

function Turn({ turn, silence, isLooked, isLast, onLook }: TurnProps) {
  const words = useWords();
  const { t } = words;
  const { effects, trace } = turn.transition;
  const messages = effects.filter((effect): effect is SendMessage => effect.type === 'sendMessage');
  const { body } = turn.event;
  // Begun in the middle of the flow, without the customer having written.
  const isUnsaid = turn.start !== undefined && body.type === 'customerMessage' && body.text === '';
  return (
    <div className="fe-turn" data-looked={isLooked || undefined}>
      {turn.lostPlace && <p className="fe-note">{t('flow.chat.lostPlace')}</p>}
      {turn.start !== undefined && <StartLine start={turn.start} document={turn.document} />}
      {isUnsaid ? null : body.type === 'customerMessage' ? (
        <button type="button" className="fe-mine" onClick={onLook} title={t('flow.chat.showWhy')}>
          {body.attachments.map(({ url }) => (
            <img key={url} className="fe-picture" src={url} alt={t('flow.happen.picture')} />
          ))}
          {matchedParts(body.text, trace).map(({ start, text, isMatched }) =>
            isMatched ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
          )}
        </button>
      ) : (
        <HappeningLine event={turn.event} />
      )}
      {messages.map((message, index) => (
        <Fragment key={`${message.text} ${String(index)}`}>
          <BotMessage message={message} isLast={isLast} />
          <ChannelNotes message={message} silence={silence} />
        </Fragment>
      ))}
      {messages.length === 0 && <p className="fe-note">{outcomeText(words, turn)}</p>}
    </div>
  );
}
