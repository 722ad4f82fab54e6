import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { createByteReader, createByteWriter } from './byte-list.ts';

test.each([
  [[], ''],
  [[77], 'TQ=='],
  [[77, 97], 'TWE='],
  [[77, 97, 110], 'TWFu'],
  [[255, 254, 253, 0], '//79AA=='],
])('%j is %s', (bytes, text) => {
  expect(toBase64(Uint8Array.from(bytes))).toBe(text);
});

test('bytes come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('numbers and bytes come back as they were written', () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 0x7fffffff, 0x80000000, 0xffffffff];
  const writer = createByteWriter();
  for (const number of numbers) {
    writer.number(number);
    writer.byte(-5);
  }
  const reader = createByteReader(writer.bytes());
  for (const number of numbers) {
    expect(reader.number()).toBe(number);
    expect(reader.signedByte()).toBe(-5);
  }
  expect(reader.done).toBe(true);
  expect(reader.number()).toBe(0);
});
