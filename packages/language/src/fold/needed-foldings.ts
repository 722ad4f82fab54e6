import { foldSpelling } from './fold-spelling.ts';
import { allFoldings, type Folding } from './folding.ts';

const onlyAscii = /^[\0-\x7F]*$/;

// The same keyword is written in the same few ways by everybody.
const remembered = new Map<string, readonly Folding[]>();
const rememberAtMost = 5_000;
const longestRemembered = 64;

/**
 * Which foldings it takes to see both spellings as the same. Empty when they differ in nothing, or in white space only.
 */
export function neededFoldings(written: string, wanted: string): Folding[] {
  if (written === wanted) return [];
  if (written.length + wanted.length > longestRemembered) return findNeeded(written, wanted);
  const key = `${written}\0${wanted}`;
  const needed = remembered.get(key) ?? findNeeded(written, wanted);
  if (remembered.size < rememberAtMost) remembered.set(key, needed);
  return [...needed];
}

function findNeeded(written: string, wanted: string): Folding[] {
  // Of ASCII nothing but capitals can differ: with any other folding left out, the rest is the same as with none.
  if (onlyAscii.test(written) && onlyAscii.test(wanted)) {
    if (foldSpelling(written) !== foldSpelling(wanted)) return [...allFoldings];
    return foldSpelling(written, 'case') === foldSpelling(wanted, 'case') ? [] : ['case'];
  }
  return allFoldings.filter(
    (folding) => foldSpelling(written, folding) !== foldSpelling(wanted, folding),
  );
}
