/** A piece of a text: in both, only in the old one, or only in the new one. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many comparisons nobody reads word by word: the whole middle is told as replaced. */
const mostComparisons = 400_000;

/** What changed between two texts, word by word as the language divides them: Chinese and Thai words have no spaces between them. */
export function wordChanges(from: string, to: string, locale: string): WordChange[] {
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  const [left, right] = [from, to].map((text) =>
    Array.from(words.segment(text), ({ segment }) => segment),
  );
  return joined(pieces(left ?? [], right ?? []));
}

function pieces(left: readonly string[], right: readonly string[]): WordChange[] {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return [
    ...all('same', left.slice(0, start)),
    ...middle(left.slice(start, left.length - end), right.slice(start, right.length - end)),
    ...all('same', left.slice(left.length - end)),
  ];
}

/** Along the longest common subsequence. */
function middle(left: readonly string[], right: readonly string[]): WordChange[] {
  if (left.length * right.length > mostComparisons) {
    return [...all('removed', left), ...all('added', right)];
  }
  const lengths = commonLengths(left, right);
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  const found: WordChange[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [old = '', fresh = ''] = [left[row], right[column]];
    if (row < left.length && column < right.length && old === fresh) {
      found.push({ kind: 'same', text: old });
      row += 1;
      column += 1;
    } else if (
      column >= right.length ||
      (row < left.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      found.push({ kind: 'removed', text: old });
      row += 1;
    } else {
      found.push({ kind: 'added', text: fresh });
      column += 1;
    }
  }
  return found;
}

/** How many words the rest of both sides have in common, from each place on. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let row = left.length - 1; row >= 0; row -= 1) {
    const [own, below] = [rows[row], rows[row + 1]];
    if (own === undefined || below === undefined) continue;
    for (let column = right.length - 1; column >= 0; column -= 1) {
      own[column] =
        left[row] === right[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
    }
  }
  return rows;
}

function all(kind: WordChange['kind'], words: readonly string[]): WordChange[] {
  return words.map((text) => ({ kind, text }));
}

/** Neighbours of one kind as one piece. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const { kind, text } of changes) {
    const last = result.at(-1);
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  }
  return result;
}
