import type { Claims } from './claims.ts';

const noDigitBefore = '(?<![0-9]|[0-9][-/.])';
const noDigitAfter = '(?![0-9]|[-/.][0-9])';
const day = '(?:0?[1-9]|[12][0-9]|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:19|20|25)[0-9]{2}';
const currency =
  '(?:元|块|塊|圆|円|บาท|zł|zl|pln|eur|euro|usd|thb|hkd|ntd|twd|rmb|gbp|฿|€|£|\\$)(?![A-Za-z])';
const units =
  '(?:件|个|個|只|条|條|双|雙|套|箱|克|公斤|斤|米|厘米|毫米|公分|人|次|分|ชิ้น|ตัว|กล่อง|คู่|แพ็ค|szt|pcs|kg|cm|mm|ml|mah|rpm|lm)(?![A-Za-z])';
const amount = '[0-9]+(?:[.,][0-9]+){0,4}';

/** What customers write in digits and phone libraries like too much. */
const shapes = [
  `${noDigitBefore}${year}([-/.])${month}\\1${day}${noDigitAfter}`,
  `${noDigitBefore}${day}([-/.])${month}\\1(?:${year}|[0-9]{2})${noDigitAfter}`,
  `${noDigitBefore}${month}([-/.])${day}\\1(?:${year}|[0-9]{2})${noDigitAfter}`,
  `${year}年${month}月(?:${day}[日号號]?)?`,
  `(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])`,
  // Years and round amounts from one to another.
  `${noDigitBefore}(?:19|20)[0-9]{2} ?[-~–至到] ?(?:19|20)[0-9]{2}${noDigitAfter}`,
  `${noDigitBefore}[1-9][0-9]{1,2}00 ?[-~–至到] ?[1-9][0-9]{1,2}00${noDigitAfter}`,
  `(?:[¥￥$€£฿]|nt\\$|hk\\$|us\\$|rmb|usd|thb) ?${amount}(?: ?[-~] ?${amount})?`,
  `(?<![0-9]|[0-9][ .,-])[0-9]{1,3}(?:[ .][0-9]{3}){1,4}(?:,[0-9]{2})? ?${currency}`,
  `(?<![0-9.,-])${amount} ?(?:${currency}|${units})`,
  `(?<![0-9])[0-9]{1,4}(?: ?[x×*] ?[0-9]{1,4}){1,3}(?![0-9])`,
  // Places on the map, addresses of computers, versions.
  `(?<![0-9]|[0-9][.])-?[0-9]{1,3}\\.[0-9]{4,20}(?![0-9])`,
  `(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.])`,
].map((shape) => new RegExp(shape, 'gi'));

const compactDate = new RegExp(
  `(?<![0-9+-]|[0-9] )(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]|-[0-9])`,
  'g',
);
const list = /(?<![0-9])[0-9]{1,3}(?:[ /、][0-9]{1,3}){2,30}(?![0-9])/g;

/** Takes dates, times, prices, sizes and the like out of the text, so that no phone number is found in them. */
export function claimLookAlikes(claims: Claims, announcedAt: ReadonlySet<number>): void {
  for (const shape of shapes) {
    for (const { 0: matched, index } of claims.text.matchAll(shape)) {
      if (!announcedAt.has(index))
        claims.add({ start: index, end: index + matched.length, contact: null });
    }
  }
  for (const { index } of claims.text.matchAll(compactDate)) {
    if (!announcedAt.has(index)) claims.add({ start: index, end: index + 8, contact: null });
  }
  for (const { 0: matched, index } of claims.text.matchAll(list)) {
    if (announcedAt.has(index) || !isListOfAmounts(matched.split(/[ /、]/))) continue;
    claims.add({ start: index, end: index + matched.length, contact: null });
  }
}

/** Sizes "38 39 40 41" and prices "199 299 399", as opposed to the groups of a phone number. */
function isListOfAmounts(groups: readonly string[]): boolean {
  if (groups.some((group) => group.startsWith('0'))) return false;
  const numbers = groups.map(Number);
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const isStair =
    step > 0 &&
    step <= 10 &&
    numbers.every((number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === step);
  const rest = groups.slice(0, -1);
  const arePrices = rest.every((group) => /^[0-9](?:00|50|90|99)$/.test(group));
  return groups.every((group) => group.length >= 2) && (isStair || arePrices);
}
