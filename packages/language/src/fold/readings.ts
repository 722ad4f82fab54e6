import type { FoldedText } from './fold.ts';

const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]+/gu;
const run = /(\p{L})\1{2,}/gu;
// One letter only (www, aaa), Roman numbers (viii), sizes (xxxl, xxxs), and anything with digits.
const meantSo = /^(\p{L})\1*$|^[ivxlcdm]+$|^x+[sml]$|\p{Nd}/u;

/**
 * Other ways to read a folded text in which a letter stands three times or more: first all such runs as one letter
 * (heeelp, help), then as two (goood, good). Empty when there are none.
 *
 * Only the text is read in other ways, never a keyword, and the text as it stands counts too: so `AAA` is not `AA`,
 * `XXXL` not `XL`, and `5000` stays. Neither one nor two letters alone would do: in chats about as many runs stand for a
 * double letter (stoppped, telll) as for a single one (sooo, baaardzo). Thai runs are joined by `fold`; Chinese ones
 * need nothing, 哈哈 is found in 哈哈哈.
 */
export function readingsWithoutRepeats(folded: FoldedText): FoldedText[] {
  if (!hasTriple(folded.text)) return [];
  const runs = runsOf(folded.text);
  return runs.length === 0 ? [] : [1, 2].map((kept) => shorten(folded, runs, kept));
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Cheaper than the pattern, and most texts have none. */
function hasTriple(text: string): boolean {
  for (let at = 2; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === text.charCodeAt(at - 1) && unit === text.charCodeAt(at - 2)) return true;
  }
  return false;
}

function runsOf(text: string): Run[] {
  return [...text.matchAll(word)]
    .filter(([letters]) => !meantSo.test(letters))
    .flatMap(({ 0: letters, index }) =>
      [...letters.matchAll(run)].map(({ 0: found, index: within }) => ({
        start: index + within,
        end: index + within + found.length,
      })),
    );
}

/** Letters of these scripts that are left after folding are one UTF-16 unit each; rarer ones are not shortened well. */
function shorten(folded: FoldedText, runs: readonly Run[], kept: number): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let copied = 0;
  for (const { start, end } of [...runs, { start: folded.text.length, end: folded.text.length }]) {
    const stop = Math.min(start + kept, folded.text.length);
    parts.push(folded.text.slice(copied, stop));
    for (let at = copied; at < stop; at += 1) {
      starts.push(folded.starts[at] ?? 0);
      ends.push(folded.ends[at] ?? 0);
    }
    // What is left out belongs to the last letter that stays.
    if (ends.length > 0) ends[ends.length - 1] = folded.ends[end - 1] ?? 0;
    copied = end;
  }
  return { text: parts.join(''), starts, ends };
}
