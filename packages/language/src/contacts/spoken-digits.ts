/** One character for each digit, from 0 to 9; what people write instead of it so that machines overlook it. */
const rows = ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '○幺貳參肆伍陸柒捌玖', '⓪①②③④⑤⑥⑦⑧⑨'];
const more: readonly (readonly [string, string])[] = [
  ['么', '1'],
  ['两', '2'],
  ['兩', '2'],
  ['叄', '3'],
  // As soldiers and radio operators say them.
  ['洞', '0'],
  ['拐', '7'],
  ['勾', '9'],
];
const digitOf = new Map([
  ...rows.flatMap((row) => Array.from(row, (from, digit) => [from, String(digit)] as const)),
  ...more,
]);

const letters = `0-9${[...digitOf.keys()].join('')}`;
// No quantifier in it can match the same text in two ways, so it is linear.
const run = new RegExp(`[${letters}](?:[ ,，、.·-]{0,2}[${letters}]){6,19}`, 'g');

/** A run of at least seven digits of which some are written as words or in circles. */
export interface SpokenRun {
  readonly start: number;
  readonly end: number;
  /** The digits, 0 to 9, and where each stands. */
  readonly digits: string;
  readonly places: readonly number[];
}

/** Finds such runs in a text made readable. A single numeral word at the end of plain digits does not make a run. */
export function findSpokenRuns(text: string): SpokenRun[] {
  const runs: SpokenRun[] = [];
  for (const { 0: matched, index } of text.matchAll(run)) {
    let digits = '';
    const places: number[] = [];
    let spoken = 0;
    let within = false;
    for (let at = 0; at < matched.length; at += 1) {
      const letter = matched.charAt(at);
      const digit = digitOf.get(letter);
      if (digit === undefined && (letter < '0' || letter > '9')) continue;
      if (digit !== undefined) {
        spoken += 1;
        if (at > 0 && at < matched.length - 1) within = true;
      }
      digits += digit ?? letter;
      places.push(index + at);
    }
    if (spoken >= 2 || within) {
      runs.push({ start: index, end: index + matched.length, digits, places });
    }
  }
  return runs;
}
