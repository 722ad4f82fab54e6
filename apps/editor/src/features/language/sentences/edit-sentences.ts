/** Lines of a pasted text as sentences: without blanks around, list signs and numbers in front, and empty lines. */
export function linesOf(pasted: string): string[] {
  return pasted
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/^\s*(?:[-*•·]\s+|\d{1,3}[.)]\s+|\d{1,3}、\s*)/u, '').trim())
    .filter((line) => line !== '');
}

/** The same sentence, as the server compares: capitals, width and blanks aside. */
export function sameness(sentence: string): string {
  return sentence.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
}

export interface AddedSentences {
  sentences: string[];
  added: number;
  /** How many were there already. */
  known: number;
  /** How many were longer than is taken. */
  tooLong: number;
  /** How many found no place any more. */
  overfull: number;
}

export interface SentenceLimits {
  sentences: number;
  characters: number;
}

/** Adds what is not there yet, in the order in which it was given. */
export function addSentences(
  before: readonly string[],
  offered: readonly string[],
  most: SentenceLimits,
): AddedSentences {
  const seen = new Set(before.map(sameness));
  const result = { sentences: [...before], added: 0, known: 0, tooLong: 0, overfull: 0 };
  for (const sentence of offered) {
    const same = sameness(sentence);
    if (same === '') continue;
    if (sentence.trim().length > most.characters) result.tooLong += 1;
    else if (seen.has(same)) result.known += 1;
    else if (result.sentences.length >= most.sentences) result.overfull += 1;
    else {
      seen.add(same);
      result.sentences.push(sentence.trim());
      result.added += 1;
    }
  }
  return result;
}

/** Writes a sentence anew. Emptied it is gone; written like another one it is not there twice. */
export function rewriteSentence(
  before: readonly string[],
  old: string,
  written: string,
): readonly string[] {
  const next = written.trim();
  if (next === old) return before;
  const isKnown = before.some((each) => each !== old && sameness(each) === sameness(next));
  if (next === '' || isKnown) return before.filter((each) => each !== old);
  return before.map((each) => (each === old ? next : each));
}

/** Puts a deleted sentence back to where it was, as far as that place still exists. */
export function putBack(before: readonly string[], sentence: string, place: number): string[] {
  if (before.some((each) => sameness(each) === sameness(sentence))) return [...before];
  return before.toSpliced(place, 0, sentence);
}
