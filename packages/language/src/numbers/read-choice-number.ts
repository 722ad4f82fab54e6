import { fold } from '../fold/fold.ts';
import { hanDigits, readHanNumber } from './han-number.ts';
import { numberWords, placeWords } from './small-numbers.ts';

export interface ChoiceNumber {
  /** From one; `last` is the last of however many there are. */
  readonly number: number | 'last';
  /** A mere number, which may mean something else than a place in a list. */
  readonly isBare: boolean;
}

// What people put around an answer and that says nothing.
const politeness =
  /^(?:please|i want|i choose|i take|i'll take|the|poprosze|prosze|wybieram|biore|ta|to|ten|ขอ|เอา|เลือก|我要|我选|要|选)\s*|\s*(?:please|thanks|thank you|pls|prosze|poprosze|dziekuje|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|จ้ะ|นะ|吧|谢谢|哦|啊)$|[\s.,。!！()[\]（）]+$|^[\s(（[]+/u;
const number = `([0-9]{1,2}|[${hanDigits}]{1,3})`;
const named = [
  new RegExp(
    `^(?:no|nr|numer|number|num|option|opcja|opcje|choice|answer)\\s*\\.?\\s*#?\\s*${number}$`,
  ),
  new RegExp(`^#\\s*${number}$`),
  new RegExp(`^(?:ข้อ|อัน|ตัวเลือก|แบบ|เบอร์|หมายเลข|ตัว|เลข|ลำดับ)\\s*(?:ที่)?\\s*${number}$`),
  new RegExp(`^第\\s*${number}\\s*(?:个|项|种|条|款|单|件|样|位)?$`),
  new RegExp(`^(?:选项|选|编号)\\s*${number}$`),
  new RegExp(`^${number}\\s*(?:号|番)$`),
];
const bare = new RegExp(`^${number}$`);
const last = /^(?:last|last one|ostatni|ostatnia|ostatnie|最后一个|最后|อันสุดท้าย|ข้อสุดท้าย|สุดท้าย)$/;

/**
 * The place in a list that a whole message names, as customers write it: `1`, `２.`, `no. 1`, `第一个`, `ข้อ ๑`,
 * "the second one". Null when the message says anything else.
 */
export function readChoiceNumber(message: string): ChoiceNumber | null {
  if (message.length > 60) return null;
  const text = withoutPoliteness(fold(message).text);
  if (last.test(text)) return { number: 'last', isBare: false };
  const place = placeWords.get(text.replace(/ (?:one|option|opcja|opcje)$/, ''));
  if (place !== undefined) return { number: place, isBare: false };
  for (const pattern of named) {
    const found = valueOf(pattern.exec(text)?.[1]);
    if (found !== null) return { number: found, isBare: false };
  }
  const found = valueOf(bare.exec(text)?.[1]) ?? numberWords.get(text) ?? null;
  return found === null ? null : { number: found, isBare: true };
}

function withoutPoliteness(text: string): string {
  let before = '';
  let after = text.trim();
  while (after !== before) {
    before = after;
    after = after.replace(politeness, '').trim();
  }
  return after;
}

function valueOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = /^[0-9]/.test(digits) ? Number(digits) : readHanNumber(digits);
  return value === null || value < 1 ? null : value;
}
