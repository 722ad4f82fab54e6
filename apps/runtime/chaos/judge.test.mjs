import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from './judge.mjs';
import { faults, pick } from './testing/faults.mjs';
import { laterFaults } from './testing/later-faults.mjs';
import { engine, makeHistory } from './testing/make-history.mjs';

const told = (made) => judge(engine, made).map(({ kind, text }) => `${kind}: ${text}`);

/** Some meet, some come long after the timer of the one before. */
const message = fc.record({
  after: fc.oneof(fc.nat(200), fc.nat(150_000)),
  takes: fc.oneof(fc.nat(200), fc.nat(90_000)),
});
const chat = fc.array(message, { minLength: 1, maxLength: 5 });
const chats = fc
  .tuple(fc.array(message, { minLength: 2, maxLength: 5 }), fc.array(chat, { maxLength: 2 }))
  .map(([first, others]) => [first, ...others]);

describe('what is right', () => {
  test('a history without faults has none found, whatever meets in it', () => {
    fc.assert(
      fc.property(chats, (given) => {
        expect(told(makeHistory(given))).toEqual([]);
      }),
    );
  });

  test('a reply that comes again under its key is known to whoever takes it', () => {
    fc.assert(
      fc.property(chats, fc.nat(), (given, at) => {
        const made = makeHistory(given);
        const place = at % made.arrivals.length;
        made.arrivals.splice(place, 0, { ...pick(made.arrivals, at) });
        made.arrivals.push({ ...pick(made.arrivals, at) });
        expect(told(made)).toEqual([]);
      }),
    );
  });

  test('a repeated message that gets the stored answer is no quarrel', () => {
    const made = makeHistory([[{ after: 0, takes: 10 }]]);
    const [[id, answer]] = made.journal.answers;
    made.journal.answer(id, structuredClone(answer));
    expect(told(made)).toEqual([]);
  });

  test('who was refused may be stored all the same, once', () => {
    fc.assert(
      fc.property(chats, fc.nat(), (given, at) => {
        const made = makeHistory(given);
        const { answers, open, sent } = made.journal;
        const id = pick([...answers.keys()], at);
        answers.delete(id);
        open.set(id, sent.get(id).message);
        // That they were never told is the only fault.
        expect(told(made)).toEqual([`other: ${id} was never answered`]);
      }),
    );
  });
});

describe('every single fault is found and named', () => {
  test.each([...faults, ...laterFaults])('$name', ({ plant }) => {
    fc.assert(
      fc.property(chats, fc.nat(), (given, at) => {
        const made = makeHistory(given);
        const wanted = plant(made, at);
        const found = told(made);
        expect(
          found.some((text) => text.startsWith(wanted)),
          `${wanted}\n${found.join('\n')}`,
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
