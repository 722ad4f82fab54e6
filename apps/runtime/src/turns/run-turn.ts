import type { Event, Understood } from '@bellhop/schema';
import { applyTransition, type AppliedTurn } from './apply-transition.ts';
import { buildEvent } from './build-event.ts';
import type { Chat, ChatWrite } from './chat.ts';
import { isUnanswered } from './is-unanswered.ts';
import { runEngine } from './run-engine.ts';
import type { TurnMachine } from './turn-machine.ts';

interface Happening {
  chat: Chat;
  body: Event['body'];
  /** The key by which the same event is recognised when it comes again; made from the event's id where none can. */
  key: string | ((eventId: string) => string);
  /** When it happened (ISO 8601); now unless said otherwise. */
  at?: string;
  understood?: Understood;
  customerChanged?: boolean;
  begin?: (write: ChatWrite) => void;
}

/** Runs the engine for one event of a chat. To be called in the chat's queue; nothing is stored yet. */
export async function runTurn(
  machine: TurnMachine,
  { chat, body, key, at, understood, customerChanged = false, begin }: Happening,
): Promise<AppliedTurn> {
  const { clock, ids } = machine;
  const now = clock.now().toISOString();
  const event = buildEvent(chat, body, {
    id: ids.next('t'),
    at: at ?? now,
    seed: ids.seed(),
    agentsOnline: machine.agentsOnline(),
    understood: understood ?? null,
    settings: await machine.shop.current(),
  });
  const { transition, live, tried, release } = await runEngine(machine, chat.state, event);
  return applyTransition(
    {
      chat,
      event,
      key: typeof key === 'string' ? key : key(event.id),
      transition,
      customerChanged,
      isUnanswered: isUnanswered({ event, before: chat.state, transition }, live),
      live,
      tried,
      release,
      begin,
      at: now,
    },
    ids,
  );
}
