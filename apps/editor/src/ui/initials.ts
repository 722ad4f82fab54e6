const colors = ['decide', 'say', 'customer', 'when', 'connect', 'people', 'flow'] as const;
export type AvatarColor = (typeof colors)[number];

// A Thai word may begin with a vowel that is written before its consonant; alone it looks like a stray mark.
const thaiLeadingVowel = /^[\u0e40-\u0e44]/u;

/** One or two letters that stand for a name: "Jan Nowak" JN, "小林" 林, "สมชาย" ส. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  if (first === undefined) return '?';
  if (/\p{Script=Han}/u.test(first)) return graphemes(first).at(-1) ?? '?';
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .filter((word) => word !== undefined)
    .map(firstLetter)
    .join('')
    .toLocaleUpperCase();
}

function firstLetter(word: string): string {
  return graphemes(word.replace(thaiLeadingVowel, ''))[0] ?? '';
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}

/** Always the same colour for the same name. */
export function avatarColor(name: string): AvatarColor {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return colors[hash % colors.length] ?? 'flow';
}
