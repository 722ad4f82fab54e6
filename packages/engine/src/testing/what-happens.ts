import type { Effect, Event, EventBody, FlowDocument, Order, OrderStatus } from '@bellhop/schema';
import { compileFlow } from '../compile-flow.ts';
import type { Program, Transition } from '../program.ts';
import { says, step } from './build-flow.ts';

/** An event of any kind, at so many minutes past ten. */
export function happens(
  body: EventBody,
  { minutes = 0, facts = {} }: { minutes?: number; facts?: Partial<Event['facts']> } = {},
): Event {
  const at = new Date(Date.parse('2026-01-05T10:00:00.000Z') + minutes * 60_000).toISOString();
  return { ...says('', facts), id: `event-${body.type}-${String(minutes)}`, at, body };
}

type SetTimer = Extract<Effect, { type: 'setTimer' }>;

export function timers({ effects }: Transition): SetTimer[] {
  return effects.filter((effect) => effect.type === 'setTimer');
}

/** The body of the event that comes when this timer's time is over. */
export function fires({ id, wait, trigger, occurrence }: SetTimer): EventBody {
  return { type: 'timerFired', timer: id, wait, trigger, occurrence };
}

/** The one timer that was set, as the event of its time. */
export function firesOf(transition: Transition): EventBody {
  const [timer] = timers(transition);
  if (timer === undefined) throw new Error('no timer was set');
  return fires(timer);
}

export function texts({ effects }: Transition): string[] {
  return effects.flatMap((effect) => (effect.type === 'sendMessage' ? [effect.text] : []));
}

export function noted({ trace }: Transition): string[] {
  return (trace.notes ?? []).map(({ code }) => code);
}

export function order(status: OrderStatus, number = 'B-1'): Order {
  return {
    number,
    status,
    total: '฿590',
    items: ['Linen shirt'],
    tracking: null,
    placedAt: '2026-01-02T08:00:00.000Z',
  };
}

export function programOf(...documents: FlowDocument[]): Program {
  const live = documents.map((document) => compileFlow({ version: `${document.id}@1`, document }));
  return { live, pinned: () => undefined };
}

export function waitStep(id: string, minutes: number) {
  return step(id, 'wait', { until: 'time', minutes, atLeast: 0, time: '' });
}
