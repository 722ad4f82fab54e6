import type { Announcement } from './announcements/find-announcements.ts';
import type { Claims } from './claims.ts';
import type { ContactReason } from './contact.ts';
import { findPhones, phoneOf, type FoundPhone } from './phone-library.ts';
import { findSpokenRuns, type SpokenRun } from './spoken-digits.ts';

/** Where announced numbers begin, and as what they are announced. */
export type AnnouncedAt = ReadonlyMap<number, 'phone' | 'wechat'>;

// Signs between the digits of a mobile number that only serve to hide it.
const spread = /(?<![0-9][ ._*·~-]{0,2})1(?:[ ._*·~-]{0,2}[0-9]){10}(?![ ._*·~-]{0,2}[0-9])/g;
// The library takes a comma for the start of an extension, and with it the next number for one.
const separators = /[,;、，；|]/g;
const writtenTrunk = /(?<=[0-9] ?)\(0\)/g;
const extension = /(?<=(?<![0-9])0[0-9]{2,3}[- ]?[0-9]{7,8})-(?=[0-9]{1,5}(?![0-9-]))/g;
// No country has numbers of under four digits, and the library takes its time to find that out.
const enoughDigits = /(?:[0-9][^0-9]*){4}/;
// Part of a longer code: AB-512345678, #512345678.
const codeBefore = /(?:[A-Za-z][A-Za-z0-9]{0,9}[-_/]|#)$/;

/** The places behind words that announce a phone number, or a WeChat name that may be one. */
export function announcedPlaces(announcements: readonly Announcement[]): AnnouncedAt {
  const places = new Map<number, 'phone' | 'wechat'>();
  for (const { kind, sure, next } of announcements) {
    if (kind === 'wechat' && sure) places.set(next, 'wechat');
    if (kind === 'phone' || kind === 'line') places.set(next, 'phone');
  }
  return places;
}

/** Phone numbers in what nothing else has claimed. */
export function claimPhones(
  claims: Claims,
  announcements: readonly Announcement[],
  { announcedAt, country }: { announcedAt: AnnouncedAt; country: string },
): void {
  // More than one round, because the library gives up on "138 0013 8000 13900001111" after one of the two.
  for (let round = 0; round < 3; round += 1) {
    const text = textForLibrary(claims, announcements);
    if (!enoughDigits.test(text)) return;
    const before = claims.inOrder().length;
    for (const phone of findPhones(text, country)) {
      const announced = announcement(announcedAt, claims.text, phone.start);
      if (!isPlausible(claims.text, phone, announced)) continue;
      claimPhone(
        claims,
        phone,
        announced ? `phone.${announced === 'wechat' ? announced : 'announced'}` : 'phone.valid',
      );
    }
    if (claims.inOrder().length === before) return;
  }
}

/** Numbers written so that machines overlook them: in words, in circles, with signs between the digits. */
export function claimHiddenPhones(claims: Claims, announcedAt: AnnouncedAt, country: string): void {
  for (const run of findSpokenRuns(claims.text)) claimSpoken(claims, run, { announcedAt, country });
  for (const { 0: matched, index } of claims.text.matchAll(spread)) {
    if (!hidesDigits(matched)) continue;
    const phone = phoneOf(matched.replace(/[^0-9]/g, ''), country);
    if (!phone?.isMobile || phone.hasTrunkZero) continue;
    claimPhone(claims, { ...phone, start: index, end: index + matched.length }, 'phone.obfuscated');
  }
}

/** 一 and 两 are ordinary words too, so one numeral too many at either end is tried without. */
function claimSpoken(
  claims: Claims,
  { digits, places }: SpokenRun,
  { announcedAt, country }: { announcedAt: AnnouncedAt; country: string },
): void {
  for (const [from, to] of [
    [0, digits.length],
    [0, digits.length - 1],
    [1, digits.length],
  ] as const) {
    const start = places[from] ?? 0;
    const end = (places[to - 1] ?? 0) + 1;
    const part = digits.slice(from, to);
    const phone = phoneOf(part, country);
    const announced = announcement(announcedAt, claims.text, start) !== null;
    if (!phone || !(phone.isMobile || announced)) continue;
    if (phone.hasTrunkZero && !part.startsWith('0') && !announced) continue;
    if (claimPhone(claims, { ...phone, start, end }, 'phone.obfuscated')) return;
  }
}

function claimPhone(
  claims: Claims,
  { start, end, number }: FoundPhone,
  because: ContactReason,
): boolean {
  return claims.add({ start, end, contact: { kind: 'phone', value: number, because } });
}

/** Single digits, pairs, or signs that no number is written with; not "199 299 399 12". */
function hidesDigits(written: string): boolean {
  const groups = written.split(/[^0-9]+/);
  if (groups.length === 1) return false;
  const sizes = groups.map((group) => group.length);
  return (
    sizes.every((size) => size <= 2) ||
    sizes.join() === '3,4,4' ||
    sizes.join() === '3,8' ||
    sizes.join() === '7,4'
  );
}

function textForLibrary(claims: Claims, announcements: readonly Announcement[]): string {
  let text = claims.remaining();
  const blank = (from: number, to: number) => {
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  };
  // "tel512345678": the library wants no letter next to a number.
  for (const { kind, start, end } of announcements) {
    if (
      /[A-Za-z]/.test(text.slice(start, end)) &&
      (kind === 'phone' || kind === 'wechat' || kind === 'line')
    )
      blank(start, end);
  }
  return text.replace(separators, '\n').replace(writtenTrunk, '   ').replace(extension, '\n');
}

function isPlausible(
  text: string,
  phone: FoundPhone,
  announced: 'phone' | 'wechat' | null,
): boolean {
  if (announced) return true;
  const written = text.slice(phone.start, phone.end);
  if (codeBefore.test(text.slice(Math.max(0, phone.start - 12), phone.start))) return false;
  if (isScattered(written)) return false;
  // Nobody leaves out the 0 in front but where the number stands alone behind "tel": it is some other number.
  const digits = written.replace(/[^0-9]/g, '');
  const isInternational = written.includes('+') || digits.startsWith(phone.callingCode);
  return !phone.hasTrunkZero || digits.startsWith('0') || isInternational;
}

function announcement(places: AnnouncedAt, text: string, start: number): 'phone' | 'wechat' | null {
  for (let at = start; at >= 0 && at >= start - 2; at -= 1) {
    const found = places.get(at);
    if (found) return found;
    // Brackets and signs may be part of the glue or of the number.
    if (!/[(+ ]/.test(text.charAt(at - 1)) && !/[(+]/.test(text.charAt(at))) break;
  }
  return places.get(start + 1) ?? null;
}

/** "6 178 5 376 14" are figures out of a table: nobody writes a number in single digits and in threes. */
function isScattered(written: string): boolean {
  const [, ...groups] = written
    .replace('(0)', '')
    .split(/[^0-9]+/)
    .filter((group) => group !== '');
  const single = groups.slice(0, -1).some((group) => group.length === 1);
  return single && groups.some((group) => group.length >= 3);
}
