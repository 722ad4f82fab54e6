/**
 * The arithmetic of numbers that check themselves. All take digits (and capitals) without spaces and dashes, and say false
 * for anything of another shape.
 */

/** Cards of banks: ISO/IEC 7812. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let fromEnd = 0; fromEnd < digits.length; fromEnd += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - fromEnd));
    const counted = fromEnd % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Account numbers: ISO 13616, remainder 1 of division by 97. */
export function isIban(iban: string): boolean {
  let remainder = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(parseInt(letter, 36))) {
      remainder = (remainder * 10 + Number(digit)) % 97;
    }
  }
  return /^[A-Z]{2}\d{2}/.test(iban) && remainder === 1;
}

/** Identity number of residents of China: GB 11643-1999. */
export function isChineseIdentity(number: string): boolean {
  const shape = /^[1-8]\d{5}(?:19|20)\d{2}(\d{2})(\d{2})\d{3}[\dX]$/.exec(number);
  if (!shape || !isDay(Number(shape[1]), Number(shape[2]))) return false;
  const sum = weighted(number, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'.charAt(sum % 11) === number.charAt(17);
}

/** Identity number of Thailand. */
export function isThaiIdentity(number: string): boolean {
  if (!/^[1-8]\d{12}$/.test(number)) return false;
  const sum = weighted(number, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return (11 - (sum % 11)) % 10 === Number(number.charAt(12));
}

/** PESEL of Poland, for people born from 1900 to 2099. */
export function isPesel(number: string): boolean {
  const shape = /^\d{2}([0-3]\d)(\d{2})\d{5}$/.exec(number);
  if (!shape || !isDay(Number(shape[1]) % 20, Number(shape[2]))) return false;
  const sum = weighted(number, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
  return (10 - (sum % 10)) % 10 === Number(number.charAt(10));
}

/** NIP of Poland: the number under which firms and some people pay taxes. */
export function isNip(number: string): boolean {
  if (!/^[1-9]\d{9}$/.test(number)) return false;
  // A remainder of ten fits no last digit: such numbers are not given out.
  return weighted(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(number.charAt(9));
}

/** Identity number of Taiwan: a letter and nine digits. */
export function isTaiwaneseIdentity(number: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/.test(number)) return false;
  const area = 10 + 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(number.charAt(0));
  const sum = weighted(String(area) + number.slice(1), [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]);
  return sum % 10 === 0;
}

/** Items of the post: S10 of the Universal Postal Union, two letters, nine digits, two letters. */
export function isPostalItem(number: string): boolean {
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)) return false;
  const check = 11 - (weighted(number.slice(2), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  const expected = check === 10 ? 0 : check === 11 ? 5 : check;
  return expected === Number(number.charAt(10));
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0);
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
