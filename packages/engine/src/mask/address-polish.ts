import { goOn, type Span } from './span.ts';

const standIn = 'ul. Przykładowa 1';
const number = String.raw`\d+[a-z]?(?:\s?/\s?\d+[a-z]?)?(?![\d-])`;
const street = String.raw`(?<![\p{L}.@/-])(?:(?:ul|al|os|pl)\.?|ulic[aęyą]|alej[aęiąe]+|plac(?:u|em)?|osiedl[eua])\s*`;
const code = String.raw`(?<![\d-])\d{2}-\d{3}(?![\d-])`;
const city = String.raw`(?!(?:Prosz|Dzi[eę]k|Pozdraw|Czy|Chc|Kiedy|Tel)\p{L}*)\p{Lu}\p{Ll}[\p{L}-]*`;

const cores = [
  new RegExp(`${street}(?:\\d+\\s+)?\\p{Lu}[\\p{L} .-]{1,40}?\\s*${number}`, 'gu'),
  // A full stop says that a street follows, also one without a capital letter or a number.
  /(?<![\p{L}.@/-])(?:ul|al|os|pl)\.\s*(?:\p{Lu}[\p{L}.-]+(?:\s+\p{Lu}[\p{L}.-]+)*|\p{Ll}[\p{L}-]{2,}(?:\s+\p{Ll}[\p{L}-]+)?\s+\d+[a-z]?(?:\/\d+)?)/gu,
  new RegExp(`(?:(?:\\p{Lu}[\\p{L}.-]*\\s+){1,3}${number},?\\s*)?${code}\\s+${city}`, 'gu'),
  new RegExp(`(?<=kod(?:em)?(?:\\s+pocztow\\p{L}+)?[:\\s]+)${code}`, 'giu'),
];

const after = [
  new RegExp(
    `,?\\s*(?:m|lok|kl|p)\\.\\s*\\d+|,?\\s*(?:mieszkani[ea]|lokal|klatka|piętro)\\s*\\d+`,
    'iuy',
  ),
  new RegExp(`\\s*/\\s*\\d+[a-z]?|\\s+${number}`, 'iuy'),
  new RegExp(`,?\\s*${code}(?:\\s+(?:w\\s+)?\\p{L}[\\p{L}-]*)?`, 'uy'),
  new RegExp(`(?:,[^\\S\\n]*\\n?|[^\\S\\n]+(?:w[e]?[^\\S\\n]+)?)${city}`, 'uy'),
  /,?\s*woj\.?\s*\p{L}+/uy,
  // Who writes a street without capital letters writes a city without them.
  /,\s*(?:warszawa|kraków|gdańsk|gdynia|poznań|wrocław|łódź|lublin|katowice|szczecin|bydgoszcz|toruń|rzeszów|białystok|olsztyn|opole|kielce|radom|częstochowa|sosnowiec|gliwice|sopot|zielona góra)(?!\p{L})/iuy,
];

/** Addresses as they are written in Polish: from the street, or from what stands before a post code, to the city. */
export function findPolishAddresses(text: string): Span[] {
  return cores.flatMap((core) =>
    [...text.matchAll(core)].map(({ 0: found, index }) => {
      return { start: index, end: goOn(text, index + found.length, after), standIn };
    }),
  );
}
