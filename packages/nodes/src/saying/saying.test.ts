import type { CustomerMessage, Event } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import type { Choice } from './choice.ts';
import { mixed } from './choose-wording.ts';
import { findChoice } from './find-choice.ts';
import { layOut } from './lay-out.ts';

const choice = (id: string, label: string): Choice => ({
  id,
  exit: `button:${id}`,
  label,
  words: [label],
});
const choices = [choice('s', 'Small'), choice('two', '2'), choice('l', 'Large')];
const event = (buttons: number): Event => ({
  id: 'e',
  at: '2026-01-05T10:00:00.000Z',
  seed: 1,
  body: { type: 'returnedToBot' },
  facts: {
    owner: 'bot',
    customer: { id: 'c', name: null, locale: null },
    tags: [],
    orders: [],
    agentsOnline: 0,
    channel: { key: 'sms', name: 'SMS', shows: { buttons, images: true, cards: true } },
    messagesBefore: 0,
    localTime: { hour: 10, minute: 0, weekday: 1 },
  },
});
const typed = (text: string): CustomerMessage => ({
  type: 'customerMessage',
  text,
  button: null,
  attachments: [],
});
const chosen = (text: string, listed: readonly Choice[] = []) =>
  findChoice(choices, typed(text), listed).choice?.id;

describe('what a channel can show', () => {
  it('keeps as many buttons as fit, and else counts them all', () => {
    const shown = (most: number) => layOut({ text: 'Size?', choices }, event(most));
    expect(shown(3).message.buttons).toHaveLength(3);
    expect(shown(3).listed).toEqual([]);
    expect(shown(2).message).toMatchObject({
      text: 'Size?\n\n1. Small\n2. 2\n3. Large',
      buttons: [],
    });
    expect(shown(2).listed).toEqual(choices);
  });
});

describe('what a customer chooses', () => {
  it('is the words before the number: "2" is the button that says 2', () => {
    expect(chosen('2', choices)).toBe('two');
    expect(chosen('3', choices)).toBe('l');
    expect(chosen('3')).toBeUndefined();
  });

  it('is a place that is named, also where nothing is counted', () => {
    expect(chosen('the first one')).toBe('s');
    expect(chosen('最后一个')).toBe('l');
    expect(chosen('no. 7')).toBeUndefined();
  });
});

describe('a wording at random', () => {
  it('is the same for the same event, and reaches all wordings', () => {
    expect(mixed(5, 'a')).toBe(mixed(5, 'a'));
    const reached = new Set(Array.from({ length: 60 }, (_, seed) => mixed(seed, 'a') % 5));
    expect([...reached].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
