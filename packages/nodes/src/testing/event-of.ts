import type { CustomerMessage, Event, Facts } from '@bellhop/schema';

/** A message as a customer types it. */
export function typed(text: string): CustomerMessage {
  return { type: 'customerMessage', text, button: null, attachments: [] };
}

/** An event of a customer of whom nothing is known, on the first Monday of 2026. */
export function eventOf(body: Event['body'], facts: Partial<Facts> = {}): Event {
  return {
    id: 'event1',
    at: '2026-01-05T10:00:00.000Z',
    seed: 1,
    body,
    facts: {
      owner: 'bot',
      customer: { id: 'c1', name: null, locale: null },
      tags: [],
      orders: [],
      agentsOnline: 0,
      channel: { key: 'demo', name: 'Demo' },
      messagesBefore: 0,
      localTime: { hour: 10, minute: 0, weekday: 1 },
      ...facts,
    },
  };
}
