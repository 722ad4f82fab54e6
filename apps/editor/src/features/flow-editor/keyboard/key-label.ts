import { bindings, isLetterKey, type Binding, type KeyAction } from './keymap.ts';
import { letterKeys } from './letter-keys.ts';

const isMac = navigator.platform.startsWith('Mac');
const symbols: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  enter: '↵',
  f2: 'F2',
};

/** A key as it stands on the keyboard: `Ctrl + Z`. */
export function keyLabel({ key, mod, shift, alt }: Binding): string {
  const parts = [
    ...(mod === true ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt === true ? ['Alt'] : []),
    ...(shift === true ? ['Shift'] : []),
    symbols[key] ?? key.toUpperCase(),
  ];
  return parts.join(' + ');
}

/** What a button says when somebody points at it: its words, and the key that does the same. */
export function withKey(words: string, action: KeyAction): string {
  const hasLetters = letterKeys.areOn();
  const binding = bindings.find(
    (each) => each.action === action && (hasLetters || !isLetterKey(each)),
  );
  return binding === undefined ? words : `${words} (${keyLabel(binding)})`;
}
