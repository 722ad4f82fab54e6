import type { CompiledFlow, Transition } from '@bellhop/engine';
import type { Event } from '@bellhop/schema';
import type { Ids } from '../ports.ts';
import { addMessage, blankMessage } from './add-message.ts';
import type { Chat, ChatWrite, NewTurn } from './chat.ts';
import { emptyWrite } from './empty-write.ts';
import type { TurnAnswer } from './incoming-message.ts';
import { outboxOf } from './outbox-of.ts';
import { performEffect } from './perform-effect.ts';
import { wakeForTags } from './wake-for-tags.ts';

interface Turn {
  chat: Chat;
  event: Event;
  key: string;
  transition: Transition;
  customerChanged: boolean;
  isUnanswered: boolean;
  live: readonly CompiledFlow[];
  /** Flows of which two versions are live. */
  tried: ReadonlySet<string>;
  /** What was live. */
  release?: string | undefined;
  /** What is written before the flows have their say: an agent's own message, the timer that has fired. */
  begin?: ((write: ChatWrite) => void) | undefined;
  /** When it is written, by the server's clock. */
  at: string;
}

export interface AppliedTurn {
  write: ChatWrite;
  answer: TurnAnswer;
}

/** Turns what the engine decided into the rows to write and the answer to give. Performs nothing itself. */
export function applyTransition(turn: Turn, ids: Ids): AppliedTurn {
  const { event, transition, at } = turn;
  const write = emptyWrite(turn.chat, at);
  write.chat.state = transition.state;
  write.customerChanged = turn.customerChanged;
  const wasClosed = write.chat.owner === 'closed';
  turn.begin?.(write);
  if (event.body.type === 'customerMessage') receive(write, event, ids);
  for (const effect of transition.effects) {
    performEffect(write, effect, { id: event.id, ids, wasClosed });
  }
  wakeForTags(write, { event, effects: transition.effects, live: turn.live });
  write.outbox = outboxOf(write, event);
  const answer = answerOf(write, event.id);
  write.turn = {
    id: event.id,
    key: turn.key,
    event,
    stateBefore: turn.chat.state,
    stateAfter: transition.state,
    trace: transition.trace,
    timings: transition.timings,
    answer,
    release: turn.release ?? null,
    isUnanswered: turn.isUnanswered,
    tried: triedIn(transition, turn.tried),
    at,
  };
  return { write, answer };
}

/** The versions that had a part in the turn, of the flows that are being tried out. */
function triedIn({ trace }: Transition, tried: ReadonlySet<string>): NewTurn['tried'] {
  if (tried.size === 0) return [];
  const versions = new Map(trace.steps.map(({ flow, version }) => [flow, version]));
  return [...versions]
    .filter(([flow]) => tried.has(flow))
    .map(([flow, version]) => ({ flow, version }));
}

function receive(write: ChatWrite, event: Event, ids: Ids): void {
  const { body } = event;
  if (body.type !== 'customerMessage') return;
  const { chat } = write;
  chat.received += 1;
  chat.heardAt = write.at;
  if (chat.owner !== 'bot') chat.unread += 1;
  const message = blankMessage(write, ids);
  message.author = 'customer';
  message.text = body.text;
  message.button = body.button;
  message.attachments = body.attachments;
  message.turnId = event.id;
  addMessage(write, message);
}

function answerOf(write: ChatWrite, turnId: string): TurnAnswer {
  return {
    accepted: true,
    duplicate: false,
    owner: write.chat.owner,
    replies: write.messages
      .filter(({ author }) => author === 'bot')
      .map(({ id, text, content, buttons }) => ({ id, ...content, text, buttons })),
    trace: turnId,
  };
}
