import { expect, it } from 'vitest';
import { avatarColor, initialsOf } from './initials.ts';

it.each([
  ['Jan Nowak', 'JN'],
  ['anna maria kowalska', 'AK'],
  ['小林', '林'],
  ['สมชาย ใจดี', 'สจ'],
  ['เมษา', 'ม'],
  ['łucja', 'Ł'],
  ['👩‍🚀 Ola', '👩‍🚀O'],
  ['   ', '?'],
])('%s is shown as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('gives a name the same colour every time', () => {
  expect(avatarColor('Anna')).toBe(avatarColor('Anna'));
});
