/** What a key on the canvas can do. */
export type KeyAction =
  | 'add'
  | 'settings'
  | 'escape'
  | 'delete'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'duplicate'
  | 'selectAll'
  | 'undo'
  | 'redo'
  | 'connect'
  | 'rename'
  | 'problems'
  | 'chat'
  | 'tidy'
  | 'fit'
  | 'zoomReset'
  | 'zoomIn'
  | 'zoomOut'
  | 'select'
  | 'hand'
  | 'save'
  | 'shortcuts'
  | 'find'
  | 'switchOff'
  | 'replace'
  | 'lock'
  | 'note'
  | 'commands'
  | 'selectBefore'
  | 'selectAfter'
  | 'alignColumn'
  | 'alignRow'
  | 'distributeRow'
  | 'distributeColumn'
  | 'group'
  | 'ungroup'
  | 'fitSelected'
  | 'map'
  | 'outline'
  | 'moveLeft'
  | 'moveRight'
  | 'moveUp'
  | 'moveDown'
  | 'walkLeft'
  | 'walkRight'
  | 'walkUp'
  | 'walkDown';

export interface Binding {
  action: KeyAction;
  /** `KeyboardEvent.key`, lower case. */
  key: string;
  /** `mod` is Ctrl, and Cmd on a Mac. Shift is only looked at where it is named. */
  mod?: true;
  shift?: boolean;
  alt?: true;
}

/** Every key of the canvas, once. The sheet of shortcuts is made from this list too. */
export const bindings: readonly Binding[] = [
  { action: 'add', key: 'n' },
  { action: 'add', key: '/' },
  { action: 'settings', key: 'enter' },
  { action: 'rename', key: 'f2' },
  { action: 'connect', key: 'c' },
  { action: 'delete', key: 'delete' },
  { action: 'delete', key: 'backspace' },
  { action: 'undo', key: 'z', mod: true, shift: false },
  { action: 'redo', key: 'z', mod: true, shift: true },
  { action: 'redo', key: 'y', mod: true },
  { action: 'copy', key: 'c', mod: true },
  { action: 'cut', key: 'x', mod: true },
  { action: 'paste', key: 'v', mod: true },
  { action: 'duplicate', key: 'd', mod: true },
  { action: 'selectAll', key: 'a', mod: true },
  { action: 'find', key: 'f', mod: true },
  { action: 'switchOff', key: 'd' },
  { action: 'replace', key: 'r' },
  { action: 'lock', key: 'l' },
  { action: 'commands', key: 'k', mod: true },
  { action: 'selectBefore', key: '[' },
  { action: 'selectAfter', key: ']' },
  { action: 'alignColumn', key: 'c', shift: true, alt: true },
  { action: 'alignRow', key: 'r', shift: true, alt: true },
  { action: 'distributeRow', key: 'h', shift: true, alt: true },
  { action: 'distributeColumn', key: 'v', shift: true, alt: true },
  { action: 'note', key: 's', shift: true },
  { action: 'group', key: 'g', mod: true, shift: false },
  { action: 'ungroup', key: 'g', mod: true, shift: true },
  { action: 'moveLeft', key: 'arrowleft' },
  { action: 'moveRight', key: 'arrowright' },
  { action: 'moveUp', key: 'arrowup' },
  { action: 'moveDown', key: 'arrowdown' },
  { action: 'walkLeft', key: 'arrowleft', alt: true },
  { action: 'walkRight', key: 'arrowright', alt: true },
  { action: 'walkUp', key: 'arrowup', alt: true },
  { action: 'walkDown', key: 'arrowdown', alt: true },
  { action: 'problems', key: 'p' },
  { action: 'chat', key: 't' },
  { action: 'tidy', key: 't', shift: true, alt: true },
  { action: 'fit', key: '1' },
  { action: 'fitSelected', key: '2' },
  { action: 'map', key: 'm' },
  { action: 'outline', key: 'o' },
  { action: 'zoomReset', key: '0' },
  { action: 'zoomIn', key: '+' },
  { action: 'zoomIn', key: '=' },
  { action: 'zoomOut', key: '-' },
  { action: 'select', key: 'v' },
  { action: 'hand', key: 'h' },
  { action: 'save', key: 's', mod: true },
  { action: 'shortcuts', key: '?' },
  { action: 'escape', key: 'escape' },
];

export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/**
 * What a key press means. The produced character counts. Only on a layout of another script (Thai, Chinese, Russian)
 * does the place of the key stand in for it, or Ctrl+C would be dead there; never between Latin layouts.
 * `hasLetters: false` leaves out the keys that are one character alone, for those who speak to their computer.
 */
export function actionOf(press: KeyPress, { hasLetters = true } = {}): KeyAction | undefined {
  if (press.isComposing || press.key === 'Process') return undefined;
  const key = isForeign(press.key) ? placeOf(press) : press.key.toLowerCase();
  const mod = press.ctrlKey || press.metaKey;
  return bindings.find(
    (binding) =>
      binding.key === key &&
      (hasLetters || !isLetterKey(binding)) &&
      (binding.mod ?? false) === mod &&
      (binding.alt ?? false) === press.altKey &&
      (binding.shift === undefined || binding.shift === press.shiftKey),
  )?.action;
}

/** A key that does something without Ctrl or Alt although it writes a character. */
export function isLetterKey({ key, mod, alt }: Binding): boolean {
  return mod === undefined && alt === undefined && key.length === 1;
}

/** Thai keys also write marks that stand above or below a letter. */
function isForeign(key: string): boolean {
  return [...key].length === 1 && /[\p{L}\p{M}]/u.test(key) && !/\p{Script=Latin}/u.test(key);
}

const signs: Readonly<Record<string, readonly [string, string]>> = {
  Slash: ['/', '?'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
};

function placeOf({ code, shiftKey }: KeyPress): string {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  if (/^Digit[0-9]$/.test(code)) return code.slice(5);
  return signs[code]?.[shiftKey ? 1 : 0] ?? '';
}
