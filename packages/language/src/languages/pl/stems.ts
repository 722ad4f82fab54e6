/** Endings of nouns, adjectives and verbs, without accents. */
const endings = (
  'a y i e u o ie ia iu io ja ji je ju jo ' +
  'om ow owi em am im ym iem iom ami iami ach iach jami jach jom mi ' +
  'ego iego emu iemu ych ich ymi imi ej iej ' +
  'uje uja ujemy ujesz ujecie ujac owac owal owala owalo owali owany owana owane owania owanie owaniem owaniu ' +
  'amy asz acie aja ac al ala alo ali any ana ane ani ' +
  'emy esz ecie eja ec il ila ilo ili yl yla ylo yli isz imy icie ic yc ysz ymy ycie'
).split(' ');

/** Endings that changed the letter before them: paczka, paczce, paczek; kurier, kurierze; zwrot, zwrocie. */
const changing: readonly (readonly [ending: string, instead: string])[] = [
  ['ce', 'k'],
  ['ek', 'k'],
  ['cie', 't'],
  ['dzie', 'd'],
  ['rze', 'r'],
  ['rzy', 'r'],
  ['dze', 'g'],
  ['sie', 's'],
  ['sze', 'ch'],
  ['scie', 'st'],
];

// Longest first: of `iami`, `ami` and `i` the first is the ending.
const endingsByLength = [...endings].sort((left, right) => right.length - left.length);

/**
 * What stays of a Polish word without its ending; two words with a stem in common are taken for forms of one. The word
 * itself is among the stems, for it may have no ending although it looks so (`problem` ends in `em`).
 * Expects a folded word. Stems have at least 3 letters, after endings of four letters and more 4.
 */
export function polishStems(word: string): string[] {
  const stems = [word];
  const ending = endingsByLength.find((candidate) => leaves(word, candidate));
  if (ending !== undefined) stems.push(word.slice(0, -ending.length));
  for (const [changed, instead] of changing) {
    if (leaves(word, changed)) stems.push(word.slice(0, -changed.length) + instead);
  }
  return stems;
}

function leaves(word: string, ending: string): boolean {
  return word.endsWith(ending) && word.length - ending.length >= (ending.length > 3 ? 4 : 3);
}
