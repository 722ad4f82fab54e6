import { thaiProvinces } from './places.ts';
import { goOn, type Span } from './span.ts';

const standIn = 'บ้านเลขที่ 1 ถนนตัวอย่าง';
/** The rest of a word, up to where people become polite. */
const rest = String.raw`(?:(?!ครับ|ค่ะ|นะคะ|จ้า|ฝาก|ขอบคุณ)[\u0e00-\u0e7f])`;
const house = String.raw`(?<![\d.-])\d+(?:/\d+)?(?![\d-])`;
const part = String.raw`(?:(?:บ้านเลขที่|เลขที่|หมู่ที่|หมู่|ม\.|ห้อง|ชั้น)\s*\d+(?:/\d+)?|(?:หมู่บ้าน|คอนโด|อาคาร|ตึก|ถนน|ซอย|ตรอก|ตำบล|แขวง|อำเภอ|เขต|จังหวัด|(?:ถ|ซ|ต|อ|จ)\.)\s?(?:${rest}{2,30}(?!\.)(?:\s*\d+(?:/\d+)?(?!\d))?|\d+(?:/\d+)?))`;
const province = `(?:${thaiProvinces})(?![\\u0e00-\\u0e7f]{3})`;

const cores = [
  new RegExp(`${house}\\s*${part}`, 'gu'),
  new RegExp(`${part}(?:[\\s,]+(?:${house}|${rest}{2,20}))?[\\s,]*${part}`, 'gu'),
  new RegExp(`(?:บ้านเลขที่|เลขที่)\\s*${house}(?:\\s+${rest}{2,20}(?:\\s*\\d+)?){0,3}`, 'gu'),
  new RegExp(`${part}(?:\\s+${rest}{2,20}){0,2}\\s+(?:${province}\\s*)?\\d{5}(?!\\d)`, 'gu'),
  new RegExp(
    `(?:${house}\\s+(?:${rest}{2,20}\\s+(?:\\d{1,3}\\s+)?){0,5})?${province}\\s*\\d{5}(?!\\d)`,
    'gu',
  ),
  new RegExp(
    `(?<![\\d.-])\\d+/\\d+\\s+${rest}{3,}(?:\\s*\\d{1,3}(?!\\d))?(?:\\s+${province})?`,
    'gu',
  ),
];

const after = [
  new RegExp(`[\\s,]*${part}`, 'uy'),
  new RegExp(`[\\s,]*${province}`, 'uy'),
  /[\s,]+(?:ประเทศไทย|\d{5}(?!\d))/uy,
  // What stands between a street and a post code belongs to both.
  new RegExp(`[\\s,]+(?:${rest}{2,20}[\\s,]+){1,3}\\d{5}(?!\\d)`, 'uy'),
];

/** Addresses as they are written in Thai: from the house number or the first word of an address to the post code. */
export function findThaiAddresses(text: string): Span[] {
  return cores.flatMap((core) =>
    [...text.matchAll(core)].map(({ 0: found, index }) => {
      return { start: index, end: goOn(text, index + found.length, after), standIn };
    }),
  );
}
