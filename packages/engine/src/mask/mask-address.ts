import { findChineseAddresses } from './address-chinese.ts';
import { findEnglishAddresses } from './address-english.ts';
import { findPolishAddresses } from './address-polish.ts';
import { findThaiAddresses } from './address-thai.ts';
import { replaceSpans } from './span.ts';

const finders = [
  findChineseAddresses,
  findThaiAddresses,
  findPolishAddresses,
  findEnglishAddresses,
];

/** Where somebody lives becomes another place. What stands before and after it stays: a flow may look for it. */
export function maskAddress(text: string): string {
  return replaceSpans(
    text,
    finders.flatMap((find) => find(text)),
  );
}
