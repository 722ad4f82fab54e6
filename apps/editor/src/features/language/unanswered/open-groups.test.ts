import { expect, it } from 'vitest';
import { messageGroups, stillOpen, textsOf, type UnansweredMessage } from './open-groups.ts';

const message = (text: string, turn = text): UnansweredMessage => ({
  turn,
  conversation: 'c',
  customer: null,
  text,
  at: '2026-01-01T00:00:00.000Z',
  locale: null,
});

it('leaves out what was taught since, however it is written', () => {
  const messages = [message('Do you gift-wrap?'), message('HOW much'), message('where to park')];
  const taught = {
    intents: [{ examples: ['how  much'] }],
    faq: [{ questions: ['Where to park'] }],
  };
  expect(stillOpen(messages, taught).map(({ text }) => text)).toEqual(['Do you gift-wrap?']);
});

it('turns places into messages and forgets places that are gone', () => {
  const messages = [message('a'), message('b')];
  const groups = [
    { sample: 1, members: [0, 1] },
    { sample: 7, members: [7] },
  ];
  expect(messageGroups(messages, groups)).toEqual([{ sample: messages[1], messages }]);
});

it('counts texts that were sent more than once', () => {
  expect(textsOf([message('Hi', '1'), message('hi', '2'), message('hello', '3')])).toEqual([
    { text: 'Hi', times: 2 },
    { text: 'hello', times: 1 },
  ]);
});
