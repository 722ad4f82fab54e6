import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const thing = (id: string, x: number, width = 100) => ({ id, x, y: 7, width, height: 50 });

test('the same room lies between things of different widths, and the ends stay', () => {
  const things = [thing('c', 600), thing('a', 0), thing('b', 90, 300)];
  expect(spread(things, 'row')).toEqual({ b: { x: 200, y: 7 } });
});

test('in a column their heights count', () => {
  const tall = { id: 'tall', x: 3, y: 60, width: 9, height: 200 };
  const things = [tall, { ...thing('top', 0), y: 0 }, { ...thing('foot', 0), y: 450 }];
  expect(spread(things, 'column')).toEqual({ tall: { x: 3, y: 150 } });
});

test('nothing lies between two', () => {
  expect(spread([thing('a', 0), thing('b', 900)], 'row')).toEqual({});
});
