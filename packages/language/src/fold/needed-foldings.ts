import { foldSpelling } from './fold-spelling.ts';
import { allFoldings, type Folding } from './folding.ts';

/**
 * Which foldings it takes to see both spellings as the same. Empty when they differ in nothing, or in white space only.
 */
export function neededFoldings(written: string, wanted: string): Folding[] {
  if (written === wanted) return [];
  return allFoldings.filter(
    (folding) => foldSpelling(written, folding) !== foldSpelling(wanted, folding),
  );
}
