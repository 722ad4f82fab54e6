import { expect, it } from 'vitest';
import { neighbours, standsForTurn, turnsOf } from './turns.ts';

const message = (author: string, turnId: string | null) => ({ author, turnId });
const messages = [
  message('customer', 't1'),
  message('bot', 't1'),
  message('customer', null),
  message('customer', 't2'),
  message('agent', null),
  message('bot', 't3'),
];

it('lists the turns, also those in which the bot began to speak', () => {
  expect(turnsOf(messages)).toEqual(['t1', 't2', 't3']);
});

it('the first message of a turn stands for it', () => {
  const standing = messages.map((one) => standsForTurn(messages, one));
  expect(standing).toEqual([true, false, false, true, false, true]);
});

it('knows what comes before and after', () => {
  expect(neighbours(['t1', 't2'], 't1')).toEqual({ previous: null, next: 't2' });
  expect(neighbours(['t1', 't2'], 't2')).toEqual({ previous: 't1', next: null });
  expect(neighbours(['t1', 't2'], 't3')).toEqual({ previous: null, next: null });
});
