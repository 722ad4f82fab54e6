import { chinesePlaces } from './places.ts';
import { goOn, type Span } from './span.ts';

const standIn = '示例路1号';
const han = String.raw`\p{Script=Han}`;
const digits = '[\\d０-９]';
const number = `(?:${digits}+[A-Za-z]?(?:[-－之]${digits}+)?|[一二三四五六七八九十百]+)`;
const unit = `${number}\\s*(?:号楼|號樓|单元|單元|号|號|弄|巷|室|楼|樓|栋|棟|幢|层|層|座|户)`;
/** "知道 5 号有货" and "超市" are no places. */
const street = '(?:路|街|(?<![知味频頻渠难難])道|巷|弄|段|胡同|里|村)';
const area = '(?:省|(?<![超城上门門])市(?![场場])|(?<![小地社])[区區](?![别別])|县|縣|镇|鎮|乡|鄉)';

const cores = [
  new RegExp(`${han}{1,12}${street}(?:\\s*${number}段)?\\s*${unit}`, 'gu'),
  new RegExp(
    `${han}{1,10}${area}(?:${han}|[\\s，,](?=${han}{2})){1,30}?${street}(?:\\s*${number})?`,
    'gu',
  ),
  new RegExp(
    `${han}{1,10}${area}[\\s，,]?${han}{1,14}?(?:小区|小區|社区|社區|花园|花園|公寓|大厦|大廈|新村|大学|大學)(?:\\s*${unit})?`,
    'gu',
  ),
];
const after = [
  new RegExp(
    `[\\s，,]*(?:${han}{1,10}?(?:大厦|大廈|中心|广场|廣場|花园|花園|小区|小區|社区|社區|公寓|大楼|大樓|宿舍|学校|大学|大學|酒店|新村|苑))?[\\s，,]*${unit}`,
    'uy',
  ),
  new RegExp(
    `[\\s，,]?${han}{1,8}?(?:大厦|大廈|中心|广场|廣場|花园|花園|小区|小區|社区|社區|公寓|大楼|大樓|宿舍|学校|大学|大學|酒店|新村|苑)`,
    'uy',
  ),
  new RegExp(`[-－之]${digits}+`, 'uy'),
  new RegExp(
    `[A-Za-z]?${digits}{1,4}[A-Za-z]?(?!${digits}|[\\p{L}件个個只条條元块塊天点點])`,
    'uy',
  ),
  new RegExp(`[\\s，,]*(?:邮编|郵編|郵遞區號)?[:：\\s]*${digits}{5,6}(?!${digits})`, 'uy'),
];

/** The last word that says that a place comes; what stands before it is the customer's wish. */
const cue =
  /^.*(?:寄到|送到|发到|發到|發往|发往|寄往|运到|運到|寄去|送去|寄至|送至|地址是|地址为|地址為|地址|住在|位于|位於|给我|給我|家在|在|到|至)(?:了)?/u;
const known = new RegExp(`^.*?(?=${chinesePlaces})`, 'u');
/** What stands before a place that is known: a word for a post code or a room. */
const before = new RegExp(`(?:${digits}{3,6}\\s*)$`, 'u');

/** Addresses as they are written in Chinese, where no gap says where a place begins: after "寄到", or at its province. */
export function findChineseAddresses(text: string): Span[] {
  return cores.flatMap((core) =>
    [...text.matchAll(core)].map(({ 0: found, index }) => {
      // A run that was cut at its longest begins earlier.
      const run = /[\p{Script=Han}]*$/u.exec(text.slice(0, index))?.[0] ?? '';
      const whole = run + found;
      const [skipped = ''] = known.exec(whole) ?? cue.exec(whole.slice(0, -2)) ?? [];
      const start = index - run.length + skipped.length;
      const code = skipped === '' ? (before.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
      return { start: start - code, end: goOn(text, index + found.length, after), standIn };
    }),
  );
}
