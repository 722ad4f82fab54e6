import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findItem, findMember, valueAt } from './json-slice.ts';

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const read = (json: Uint8Array, at: number | null) =>
  at === null ? undefined : (JSON.parse(valueAt(json, at)) as unknown);
const asWritten = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

test('each item of a list is found by its place', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (list) => {
      const json = bytes(list);
      for (const [place, item] of list.entries()) {
        expect(read(json, findItem(json, 0, place))).toEqual(asWritten(item));
      }
      expect(findItem(json, 0, list.length)).toBeNull();
    }),
  );
});

const name = fc.constantFrom('answer', 'answers', 'event', 'a', 'turns');

test('a member of an object is found by its name, never by a part of it', () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.jsonValue()), name, (object, wanted) => {
      const expected = Object.hasOwn(object, wanted) ? asWritten(object[wanted]) : undefined;
      const json = bytes(object);
      expect(read(json, findMember(json, 0, wanted))).toEqual(expected);
    }),
  );
});

test('quotes, brackets and backslashes within words end nothing', () => {
  const list = ['"],[', '\\', '\\"', { 'a"]': ['}'], answer: '{"answer":1}' }, 7];
  const json = bytes(list);
  expect(list.map((_, place) => read(json, findItem(json, 0, place)))).toEqual(list);
  const object = findItem(json, 0, 3) ?? 0;
  expect(read(json, findMember(json, object, 'answer'))).toBe('{"answer":1}');
});
