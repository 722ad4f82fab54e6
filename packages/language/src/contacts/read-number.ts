/** A number or code in the readable text. */
export interface ReadNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const code = /[A-Za-z0-9](?:[-_/.]?[A-Za-z0-9]){0,49}/y;
const nextGroup = / ([0-9]{1,7})(?![A-Za-z0-9])/y;
const letterOrDigit = /^[A-Za-z0-9]$/;
const longestCode = 40;

/**
 * The code that begins at this place: letters and digits, with single dashes, slashes or points between them, and with
 * further groups of digits behind spaces when these are grouped as one number is. Null when there is none, or it does not
 * end within 40 characters.
 */
export function readNumber(
  text: string,
  start: number,
  grouping: 'even' | 'any',
): ReadNumber | null {
  code.lastIndex = start;
  const first = code.exec(text)?.[0];
  if (first === undefined) return null;
  let end = start + first.length;
  if (/^[0-9]{1,7}$/.test(first)) end = readGroups(text, end, { first, grouping });
  if (end - start > longestCode || letterOrDigit.test(text.charAt(end))) return null;
  return { start, end, text: text.slice(start, end) };
}

/** "1234 5678 9012" is one number, "12345 512 345 678" are two. */
function readGroups(
  text: string,
  from: number,
  { first, grouping }: { first: string; grouping: 'even' | 'any' },
): number {
  let end = from;
  for (;;) {
    nextGroup.lastIndex = end;
    const group = nextGroup.exec(text)?.[1];
    if (group === undefined) return end;
    const fits =
      grouping === 'even'
        ? group.length <= first.length && first.length >= 3
        : group.length <= 4 && first.length <= 4;
    if (!fits) return end;
    end += group.length + 1;
    if (grouping === 'even' && group.length < first.length) return end;
  }
}
