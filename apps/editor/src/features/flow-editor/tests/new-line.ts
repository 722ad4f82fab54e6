import type { TestLine } from './test-lines.ts';
import { sampleProducts } from '../chat/sample-products.ts';

/** What can happen, in the order in which it is offered. */
export const eventKinds = [
  'text',
  'button',
  'image',
  'wait',
  'order',
  'cart',
  'tag',
  'products',
  'http',
  'ai',
  'failed',
  'agent',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What can be expected, in the order in which it is offered. */
export const checkKinds = [
  'reply',
  'contains',
  'lacks',
  'pattern',
  'buttons',
  'step',
  'tag',
  'noTag',
  'stage',
  'score',
  'handOff',
  'noHandOff',
  'variable',
  'silent',
  'nothingElse',
] as const;

export function newEvent(kind: EventKind): TestLine {
  switch (kind) {
    case 'text':
      return { event: { customer: { text: '' } } };
    case 'button':
      return { event: { customer: { button: '' } } };
    case 'image':
      return { event: { customer: { image: 'https://example.org/picture.jpg' } } };
    case 'wait':
      return { event: { wait: 60 } };
    case 'order':
      return {
        event: {
          order: {
            number: 'A1027',
            status: 'shipped',
            total: '',
            items: [],
            tracking: null,
            placedAt: '2026-01-01T00:00:00.000Z',
          },
        },
      };
    case 'cart':
      return { event: { cart: { id: 'cart', items: [], total: '', url: null } } };
    case 'tag':
      return { event: { tag: '' } };
    case 'products':
      return { event: { answer: { kind: 'products', products: sampleProducts } } };
    case 'http':
      return { event: { answer: { kind: 'http', status: 200, body: '' } } };
    case 'ai':
      return { event: { answer: { kind: 'ai', text: '', cost: null } } };
    case 'failed':
      return { event: { answer: { kind: 'failed', code: 'timeout', detail: '' } } };
    case 'agent':
      return { event: { agent: 'takeOver' } };
  }
}

/** `step` is the one to be reached until another is chosen. */
export function newCheck(kind: (typeof checkKinds)[number], step: string): TestLine {
  switch (kind) {
    case 'reply':
    case 'contains':
    case 'lacks':
    case 'pattern':
      return { check: { is: kind, text: '' } };
    case 'buttons':
      return { check: { is: kind, labels: [] } };
    case 'step':
      return { check: { is: kind, name: step } };
    case 'tag':
    case 'noTag':
      return { check: { is: kind, name: '' } };
    case 'stage':
      return { check: { is: kind, name: 'interested' } };
    case 'score':
      return { check: { is: kind, score: 10 } };
    case 'handOff':
      return { check: { is: kind, team: null } };
    case 'variable':
      return { check: { is: kind, name: '', value: '' } };
    case 'noHandOff':
    case 'silent':
    case 'nothingElse':
      return { check: { is: kind } };
  }
}
