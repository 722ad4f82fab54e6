import { latinPlaces, polishPlaces } from './places.ts';
import type { StandIns } from './stand-ins.ts';

const part = String.raw`(?:\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}\p{Ll}+)?)`;
const small = String.raw`(?:van|von|de|der|da|di|la|bin|al)`;
const name = String.raw`${part}(?:[ \t]+(?:${small}[ \t]+){0,2}${part}){0,3}`;
const shouted = String.raw`\p{Lu}{2,}(?:[ \t]+\p{Lu}{2,}){0,3}(?!\p{L})`;
const edge = String.raw`(?<![\p{L}\p{N}])`;
const either = (cue: string, who: string) => new RegExp(`${edge}(${cue})(${who})(?!\\p{L})`, 'gu');
/** A word in small letters or with a capital one, as at the beginning of a sentence; the rest minds capital letters. */
const anyCase = (list: string) =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => `[${word.slice(0, 1)}${word.slice(0, 1).toUpperCase()}]${word.slice(1)}`)
    .join('|');

const kin = anyCase(
  'friend husband wife brother sister mother mom mum father dad son daughter boyfriend girlfriend boss colleague neighbour neighbor partner cousin uncle aunt grandma grandpa assistant secretary mąż męża mężowi mężem żona żony żonie żonę żoną przyjaciel przyjaciela przyjacielowi przyjaciółka przyjaciółki kolega kolegi koleżanka koleżanki brat brata bratu siostra siostry siostrze syn syna synowi córka córki córce mama mamy mamie tata taty ojciec ojca sąsiad sąsiada sąsiadka sąsiadki',
);
const label = anyCase(
  'receiver recipient consignee addressee attn attention signed odbiorca odbiorcą odbiorcy adresat adresatem adresatka nadawca podpisano khun mr mrs ms miss dr pan pana panu panem pani panią',
);
const link = String.raw`[ \t]*[:,]?[ \t]+(?:(?:is|called|named|to|jest|to|będzie)[ \t]+)?`;
const named = String.raw`(?:[Mm]y[ \t]+|[Hh](?:is|er)[ \t]+|[Tt]he[ \t]+)?(?:[Ff]ull[ \t]+|[Ff]irst[ \t]+|[Ll]ast[ \t]+)?[Nn]ame(?:[ \t]*[:=-][ \t]*|['’]s[ \t]+|[ \t]+is[ \t]+)`;
const nazywam = String.raw`[Nn]azywam się|[Mm]am na imię|[Nn]a imię mi|[Ii]mię i nazwisko|[Ii]mię|[Nn]azwisko`;
const introduced = String.raw`(?:${nazywam})(?:[ \t]*[:=-][ \t]*|[ \t]+(?:to[ \t]+)?)`;
const sent = String.raw`(?:[Ss]hip|[Ss]end|[Dd]eliver|[Pp]ost|[Mm]ail|[Gg]ive|[Hh]and|[Bb]ring|[Ff]orward|[Aa]ddress)(?:ed)?[ \t]+(?:[\p{Ll}\d]+[ \t]+){0,4}?to[ \t]+`;
const meant = String.raw`(?:[Ff]or|[Cc]all|[Pp]hone|[Aa]sk for|[Cc]\/o|[Cc]are of|[Dd]la|[Zz]adzwo[nń](?:ić|cie)? do|[Dd]zwonić do|I am|I['’]m|[Tt]his is|[Jj]estem)[ \t]+`;

const sure = [
  either(`(?:${kin})${link}`, `${name}|${shouted}`),
  either(`(?:${label})\\.?${link}`, `${name}|${shouted}`),
  either(`${named}|${introduced}`, `${name}|${shouted}`),
];
const headed = String.raw`(?:[Tt]o|[Ff]rom|[Aa]ddress|[Dd]la|[Dd]o|[Aa]dres|[Ww]ysyłka)[ \t]*:[ \t]*`;
const greeting = String.raw`(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Pp]ozdrawiam|[Pp]ozdrowienia)[ \t]*,?\s+`;
const two = String.raw`${part}[ \t]+${part}(?:[ \t]+${part})?`;
const likely = [
  either(`${sent}|${meant}|${headed}|${greeting}`, name),
  either(String.raw`by[ \t]+`, two),
  // Whoever lives there stands before an address more often than not.
  new RegExp(`(^|[\\s:])(${two})(?=\\s*[,\\n]\\s*(?:1 Example Street|ul\\. Przykładowa 1))`, 'gu'),
];
/** "do Zielonej Góry" is a place: only what ends as surnames do is a person. */
const polishTo = either(
  String.raw`(?:[Ww]y[sś][lł]\p{L}+|[Pp]rze[sś]l\p{L}+|[Dd]oręcz\p{L}+|[Dd]ostarcz\p{L}+)[ \t]+(?:\p{Ll}+[ \t]+){0,3}do[ \t]+`,
  String.raw`${part}[ \t]+\p{Lu}\p{Ll}+(?:ski|skiego|skiej|ska|cki|ckiego|ckiej|cka|dzki|dzkiego|dzkiej|dzka|wicz|wicza|czyk|czyka|ak|aka|iak|iaka|owej|owa)`,
);
const inSmall = new RegExp(
  `${edge}((?:[Mm]y[ \\t]+name(?:['’]s[ \\t]+|[ \\t]+is[ \\t]+)|[Nn]azywam się[ \\t]+|[Mm]am na imię[ \\t]+))((?!(?:on|in|not|the|a|an|wrong|spelled|missing|there|already|too|very|tak|jak|nie)(?!\\p{L}))\\p{Ll}{2,}(?:[ \\t]+(?!(?:and|i|oraz|from|z|please|but|the|want|would|chcę)(?!\\p{L}))\\p{Ll}{3,})?)(?!\\p{L})`,
  'gu',
);

const noNames = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas xmas easter songkran loy halloween valentine valentines valentine's mother's mothers father's fathers
  english thai polish chinese german french american british spanish italian japanese korean asian european indian
  wechat line facebook messenger instagram tiktok whatsapp telegram paypal visa mastercard promptpay alipay blik inpost
  dhl fedex ups dpd kerry flash google apple samsung galaxy iphone ipad android huawei xiaomi sony nike adidas puma
  zara gucci prada lego ikea amazon allegro shopee lazada taobao bellhop me us you him her them it this that these
  those the a an my your our his its their what which who when where how why can could is are do does did will not no
  yes ok please thanks thank hi hello sir madam madame everyone everybody customer customers support service help
  size small medium large red blue green black white kids men women boys girls ladies new happy sorry interested
  pani pana pan panu państwa państwo ciebie cię was mnie nas mamy taty babci dziadka dzieci kobiet mężczyzn chłopca
  dziewczynki mr mrs ms miss dr khun polska polski polak polką polakiem poniedziałek piątek one two order orders zebra`.split(
    /\s+/,
  ),
);

function isPerson(written: string): boolean {
  const parts = written.toLowerCase().split(/\s+/);
  return !parts.some((one) => noNames.has(one) || latinPlaces.has(one) || polishPlaces.test(one));
}

/**
 * Names of people in languages with capital letters, by the word that announces them. What has to be a name goes into
 * `seen`, part by part.
 */
export function maskLatinNames(text: string, standIns: StandIns, seen: Set<string>): string {
  const by = (test: (who: string) => boolean) => (whole: string, cue: string, who: string) =>
    who !== standIns.customer && test(who) ? cue + standIns.other : whole;
  const bySure = by((who) => {
    if (!isFirstNoWord(who)) return false;
    const parts = who.split(/\s+/);
    if (parts.length > 1) for (const one of parts) if (one.length > 2) seen.add(one);
    return true;
  });
  let result = text;
  for (const way of sure) result = result.replace(way, bySure);
  for (const way of likely) result = result.replace(way, by(isPerson));
  return result.replace(polishTo, by(isPerson)).replace(inSmall, by(isPerson));
}

/** After a word that is always followed by a name, a name may be that of a city too: "Mr London". */
function isFirstNoWord(written: string): boolean {
  return !noNames.has(written.toLowerCase().split(/\s+/)[0] ?? '');
}
