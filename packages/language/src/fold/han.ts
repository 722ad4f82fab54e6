import {
  simplified,
  simplifiedInBoth,
  traditional,
  traditionalInBoth,
} from './han-table.generated.ts';

const simplifiedOf = pairUp(traditional, simplified);
const inBoth = new Set(charactersOf(traditionalInBoth + simplifiedInBoth));
const onlySimplified = new Set(
  charactersOf(simplified).filter((character) => !inBoth.has(character)),
);

const han = /\p{Script=Han}/gu;

/** Traditional Chinese to simplified, character by character. Meant for comparing, not for reading. */
export function simplifyHan(text: string): string {
  return text.replace(han, (character) => simplifiedOf.get(character) ?? character);
}

/** Is the character at home in only one of the two ways of writing Chinese? */
export function writingOf(character: string): 'traditional' | 'simplified' | 'both' {
  if (onlySimplified.has(character)) return 'simplified';
  return simplifiedOf.has(character) && !inBoth.has(character) ? 'traditional' : 'both';
}

function pairUp(from: string, to: string): Map<string, string> {
  const targets = charactersOf(to);
  return new Map(
    charactersOf(from).map((character, index) => [character, targets[index] ?? character]),
  );
}

function charactersOf(text: string): string[] {
  return Array.from(text);
}
