/**
 * A kind of difference in spelling that is ignored when words are compared:
 * `case` (A, a) · `width` (Ａ, A) · `compatibility` (①, 1; ’, '; characters without width) ·
 * `script` (traditional and simplified Chinese) · `accents` (ł, l) · `repeats` (heeelp, help; มากกก, มาก).
 */
export type Folding = 'case' | 'width' | 'compatibility' | 'script' | 'accents' | 'repeats';

/** All foldings, in the order in which they are reported. */
export const allFoldings: readonly Folding[] = [
  'case',
  'width',
  'compatibility',
  'script',
  'accents',
  'repeats',
];
