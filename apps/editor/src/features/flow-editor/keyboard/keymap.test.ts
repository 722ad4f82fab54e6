import { describe, expect, test } from 'vitest';
import { actionOf, bindings, type KeyPress } from './keymap.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { key, code: '', isComposing: false, ...plain, ...more };
}

describe('keys', () => {
  test('no key does two things', () => {
    const seen = bindings.flatMap(({ key, mod, alt, shift }) =>
      (shift === undefined ? [true, false] : [shift]).map((held) =>
        [key, mod ?? false, alt ?? false, held].join(' '),
      ),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  test.each([
    ['n', {}, 'add'],
    ['N', { shiftKey: true }, 'add'],
    ['Backspace', {}, 'delete'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['c', { ctrlKey: true }, 'copy'],
    ['c', {}, 'connect'],
    ['x', {}, undefined],
  ] as const)('%s %o is %s', (key, more, action) => {
    expect(actionOf(press(key, more))).toBe(action);
  });

  test('on a Thai or Russian layout the place of the key counts', () => {
    expect(actionOf(press('แ', { code: 'KeyC', ctrlKey: true }))).toBe('copy');
    expect(actionOf(press('я', { code: 'KeyZ', ctrlKey: true }))).toBe('undo');
  });

  test('Thai keys that write a mark or a letter in the place of a sign work as well', () => {
    expect(actionOf(press('\u0e37', { code: 'KeyN' }))).toBe('add');
    expect(actionOf(press('\u0e31', { code: 'KeyY', ctrlKey: true }))).toBe('redo');
    expect(actionOf(press('ฦ', { code: 'Slash', shiftKey: true }))).toBe('shortcuts');
    expect(actionOf(press('ข', { code: 'Minus' }))).toBe('zoomOut');
    expect(actionOf(press('ๅ', { code: 'Digit1' }))).toBe('fit');
  });

  test('a Polish letter written with AltGr is no key', () => {
    expect(actionOf(press('ń', { code: 'KeyN', ctrlKey: true, altKey: true }))).toBeUndefined();
  });

  test('keys that are one character can be left out, the others stay', () => {
    expect(actionOf(press('n'), { hasLetters: false })).toBeUndefined();
    expect(actionOf(press('?', { shiftKey: true }), { hasLetters: false })).toBeUndefined();
    expect(actionOf(press('Delete'), { hasLetters: false })).toBe('delete');
    expect(actionOf(press('c', { ctrlKey: true }), { hasLetters: false })).toBe('copy');
  });

  test('on another Latin layout the letter counts, not its place', () => {
    expect(actionOf(press('y', { code: 'KeyZ', ctrlKey: true }))).toBe('redo');
  });

  test('nothing while an input method is composing', () => {
    expect(actionOf(press('n', { isComposing: true }))).toBeUndefined();
  });
});
