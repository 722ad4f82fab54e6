import { maskChineseNames } from './names-chinese.ts';
import { maskLatinNames } from './names-latin.ts';
import { maskThaiNames } from './names-thai.ts';
import type { StandIns } from './stand-ins.ts';

/**
 * A text without the names of other people, as far as a word before or after them announces that one comes. Names that
 * are no other words go into `seen`, so that they are found without such a word too.
 */
export function maskOthers(text: string, standIns: StandIns, seen: Set<string>): string {
  const latin = maskLatinNames(text, standIns, seen);
  return maskThaiNames(maskChineseNames(latin, standIns.other, seen), standIns.other);
}
