import { expect, test } from 'vitest';
import { indexOfPlace, litTurns, placesOf } from './places.ts';
import { overlayOf } from './run-overlay.ts';
import { traceOf } from './testing/trace-of.ts';

const turns = [
  { cause: 'customerMessage', trace: traceOf(['a', 'b']) },
  { cause: 'customerMessage', trace: traceOf([]) },
  { cause: 'customerMessage', trace: traceOf(['a', 'ask']) },
  { cause: 'resultArrived', trace: traceOf(['ask', 'c']) },
];

test('a chat is walked through turn by turn; one in which no step ran is a place too', () => {
  const places = placesOf(turns);
  expect(places).toEqual([
    { turn: 0, step: 0 },
    { turn: 0, step: 1 },
    { turn: 1, step: -1 },
    { turn: 2, step: 0 },
    { turn: 2, step: 1 },
    { turn: 3, step: 0 },
    { turn: 3, step: 1 },
  ]);
  expect(places.map((place) => indexOfPlace(places, place))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(indexOfPlace(places, { turn: 2, step: 9 })).toBe(4);
  expect(indexOfPlace(places, { turn: 0, step: -1 })).toBe(-1);
});

test('an answer from outside is lit up with the message that asked; the whole chat only when it is wanted', () => {
  expect(litTurns(turns, 0)).toHaveLength(1);
  expect(litTurns(turns, 3)).toEqual([turns[2]?.trace, turns[3]?.trace]);
  expect(litTurns(turns, 3, true)).toHaveLength(4);
});

test('numbers go on from turn to turn, and lines count how often they were taken', () => {
  const { numbers, edges, current } = overlayOf(litTurns(turns, 3, true), 0);
  expect(numbers.get('a')).toEqual([1, 3]);
  expect(numbers.get('ask')).toEqual([4, 5]);
  expect(numbers.has('c')).toBe(false);
  expect(edges.get('from a')).toBe(2);
  expect(current).toBe('ask');
});
