/** Without blanks around, without empty ones, each once, in order. */
export function tidied(sentences: readonly string[]): string[] {
  return [...new Set(sentences.map((sentence) => sentence.trim()))].filter((one) => one !== '');
}

/** The sentences that are not there yet; one that differs in capitals, width or blanks only is there. */
export function newSentences(known: readonly string[], offered: readonly string[]): string[] {
  const seen = new Set(known.map(sameness));
  return tidied(offered).filter((sentence) => {
    const isNew = !seen.has(sameness(sentence));
    seen.add(sameness(sentence));
    return isNew;
  });
}

function sameness(sentence: string): string {
  return sentence.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
}
