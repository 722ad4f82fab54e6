import { expect, it } from 'vitest';
import { customerTurns, neighbours, type TurnMessage } from './turns.ts';

const message = (author: TurnMessage['author'], turnId: string | null): TurnMessage => ({
  author,
  turnId,
});
const messages = [
  message('customer', 't1'),
  message('bot', 't1'),
  message('customer', null),
  message('customer', 't2'),
  message('agent', null),
  message('bot', 't3'),
];

it('lists the turns that customers started', () => {
  expect(customerTurns(messages)).toEqual(['t1', 't2']);
});

it('knows what comes before and after', () => {
  expect(neighbours(['t1', 't2'], 't1')).toEqual({ previous: null, next: 't2' });
  expect(neighbours(['t1', 't2'], 't2')).toEqual({ previous: 't1', next: null });
  expect(neighbours(['t1', 't2'], 't3')).toEqual({ previous: null, next: null });
});
