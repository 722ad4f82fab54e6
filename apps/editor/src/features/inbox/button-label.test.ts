import { expect, it } from 'vitest';
import { buttonLabel } from './button-label.ts';

const messages = [
  { seq: 1, buttons: [{ id: 'a', label: 'Old' }] },
  { seq: 2, buttons: [{ id: 'a', label: 'New' }] },
  { seq: 4, buttons: [{ id: 'a', label: 'Later' }] },
];

it('takes the words of the last message that offered the button', () => {
  expect(buttonLabel('a', 3, messages)).toBe('New');
  expect(buttonLabel('a', 2, messages)).toBe('Old');
});

it('falls back to the id when nobody offered it', () => {
  expect(buttonLabel('b', 3, messages)).toBe('b');
});
