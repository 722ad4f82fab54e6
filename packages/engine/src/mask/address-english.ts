import { latinPlaces } from './places.ts';
import { goOn, type Span } from './span.ts';

const standIn = '1 Example Street';
const house = String.raw`(?<![\p{L}\d.-])(?:no\.?\s*)?\d+[a-z]?(?:[/-]\d+[a-z]?)?`;
/** "2 zebras for the road" is no address. */
const named = String.raw`(?:(?!(?:for|on|in|at|to|from|of|by|and|or|the|a|my|your|is|are)\s)[\p{L}\d.'’-]+\s+)`;
const ways = 'street|road|rd|avenue|ave|lane|boulevard|blvd|soi|moo|highway|hwy|terrace|crescent';

const cores = [
  new RegExp(
    `${house},?\\s+(?:${named}{0,3}(?:${ways})|${named}{1,3}(?:st|drive|dr|close|court|square|place|way))(?![\\p{L}])\\.?`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}(?:${ways})\\.?\\s+\\d+[a-z]?(?:/\\d+)?(?!\\d)`,
    'giu',
  ),
  /(?<!\p{L})(?:soi|moo)\s+\d+(?!\d)/giu,
  /(?<!\p{L})p\.?\s?o\.?\s?box\s+\d+/giu,
  // A city and its code: "Springfield, IL 62704", "London NW1 6XE".
  /(?<!\p{L})(?:\p{Lu}[\p{L}'’-]+\s+){0,2}\p{Lu}[\p{L}'’-]+,\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?(?!\d)/gu,
  /(?<!\p{L})(?:\p{Lu}[\p{L}'’-]+,?\s+)?[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?![\p{L}\d])/gu,
  /(?<!\p{L})(?:bangkok|phuket|chonburi|nonthaburi|pattaya|chiang (?:mai|rai)|khon kaen)\s+\d{5}(?!\d)/giu,
];

const unit = String.raw`(?:flat|apt\.?|apartment|room|rm\.?|unit|suite|floor|fl\.?|house|block|building|bldg\.?|tower|no\.?|#)`;
const before = new RegExp(
  `(?:(?<!\\p{L})(?:${unit}\\s*\\d+[a-z]?(?:/\\d+)?|\\d+(?:st|nd|rd|th)\\s+floor|\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?\\s+(?:House|Villa|Building|Tower|Court|Apartments?|Residences?|Condo(?:minium)?|Plaza|Village|Mansion))[,\\s]+)+$|(?<!\\p{L})(?:flat|apt\\.?|apartment|room|unit|suite|#)\\s*$|(?<!\\p{L})(?:${[...latinPlaces].join('|')}),\\s*$`,
  'iu',
);

const closing =
  '(?!(?:Thanks?|Please|Regards|Best|Hi|Hello|And|But|The|Is|Are|Can|Could|Will|When|How|What|Where|It|My|We|You|I|Call|Phone|Tel)(?![\\p{L}]))';
const capital = `${closing}\\p{Lu}[\\p{L}'’.-]*`;
const code = String.raw`(?:\d{5,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?![\p{L}\d-])`;
const after = [
  /\s+(?:soi|moo|alley|lane|road|rd\.?)\s*\d+(?:\/\d+)?(?!\d)/iuy,
  /,?\s*\d+(?:[/-]\d+)?[a-z]?(?=\s*(?:,|$|\n|\.\s|;))/iuy,
  new RegExp(
    `,?\\s+(?:${unit}\\s*\\d+[a-z]?(?:/\\d+)?|\\d+(?:st|nd|rd|th)\\s+floor)(?![\\p{L}\\d])`,
    'iuy',
  ),
  /\s+of\s+(?:the\s+)?\p{Lu}\p{L}+/uy,
  new RegExp(`,?[^\\S\\n]+${code}`, 'uy'),
  new RegExp(
    `(?:,?[^\\S\\n]+|,\\n?)(?:(?:khwaeng|khet|tambon|amphoe|district|province)\\s+)?${capital}`,
    'uy',
  ),
  new RegExp(
    `[,\\s]+(?:${[...latinPlaces].join('|')}|mai|rai|kaen|thani|city|district|province|usa?|uk)(?![\\p{L}])`,
    'iuy',
  ),
  // What stands between a street and a code belongs to both.
  new RegExp(`,?[^\\S\\n]+[\\p{L}\\p{M}'’ ,.-]{2,30}?[^\\S\\n]${code}`, 'uy'),
];
/** Who writes a street without capital letters writes a city without them. */
const smallCity =
  /,\s*(?!(?:thanks?|please|pls|thx|and|but|or|the|with|for|is|are|can|will|i|my|call|ok)(?!\p{L}))\p{Ll}[\p{L}'’-]+(?=\s*(?:,|$|\n|[.;!?]))/uy;

/** Addresses as they are written in English, also those in Thailand: from the house number to the city or the code. */
export function findEnglishAddresses(text: string): Span[] {
  return cores.flatMap((core) =>
    [...text.matchAll(core)].map(({ 0: found, index }) => {
      const lead = before.exec(text.slice(0, index))?.[0].length ?? 0;
      let end = goOn(text, index + found.length, after);
      const isSmall = found === found.toLowerCase() && /[a-z]/.test(found);
      if (isSmall && end === index + found.length) end = goOn(text, end, [smallCity, ...after]);
      return { start: index - lead, end, standIn };
    }),
  );
}
