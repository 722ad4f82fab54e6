import { extractContacts, maskContacts, type Contact } from '@bellhop/language';
import { maskAddress } from './mask-address.ts';
import { maskOthers } from './mask-others.ts';

/** What is written in place of a customer's name: short, and at home in every language of the product. */
export const standInName = 'Sam';

const standIns = { customer: standInName, other: 'Alex' };

/** What is known of the customer of one conversation, so that the same comes out the same everywhere in it. */
export interface Known {
  /** ISO 3166: how numbers without a country code are read. */
  country: string;
  name: string | null;
  /** Names of other people that were found, or parts of them. */
  others: Set<string>;
  /** Numbers and ids by which somebody could be found, with what stands for them. */
  numbers: Map<string, string>;
}

/**
 * A text without what tells who wrote it. Whatever a flow looks for stays findable: a phone number becomes another phone
 * number, so that a test with it goes the same way. Where that is not possible it is made unreadable.
 */
export function maskText(text: string, known: Known): string {
  const contacts = extractContacts(text, { country: known.country });
  for (const { kind, text: written } of contacts) {
    if (kind === 'orderNumber' || kind === 'trackingNumber') standInNumber(written, known);
  }
  const unnamed = maskName(maskNumbers(maskWays(text, contacts, known), known), known);
  const masked = maskOthers(maskAddress(unnamed), standIns, known.others);
  return [...known.others].reduce(
    (result, name) => result.replace(asWord(name, ''), standIns.other),
    masked,
  );
}

/** The same number always gets the same stand-in, in the same form, and another one gets another one. */
export function standInNumber(number: string, { numbers }: Known): string {
  const there = numbers.get(number);
  if (there !== undefined) return there;
  const digits = number.replace(/[^0-9]/g, '').length;
  let rest = String(numbers.size + 1).padStart(digits, '0');
  if (digits > rest.length - 1) rest = `9${rest.slice(1)}`;
  let place = 0;
  const standIn = number.replace(/[0-9]/g, () => rest[place++] ?? '0').replace(/[A-Za-z]/g, 'X');
  const free = [...numbers.values()].includes(standIn) ? `${standIn}${String(place)}` : standIn;
  numbers.set(number, free);
  return free;
}

function maskWays(text: string, contacts: readonly Contact[], { country }: Known): string {
  const private_ = contacts.filter(({ kind }) => !open.has(kind));
  if (private_.length === 0) return text;
  let result = text;
  for (const contact of private_.toSorted((left, right) => right.span.start - left.span.start)) {
    const by = standInContact(contact);
    if (by === null) return maskContacts(text, private_);
    result = result.slice(0, contact.span.start) + by + result.slice(contact.span.end);
  }
  const kindsIn = (found: readonly Contact[]) =>
    found.flatMap(({ kind }) => (open.has(kind) ? [] : [kind])).join();
  const isReadAlike = kindsIn(extractContacts(result, { country })) === kindsIn(private_);
  return isReadAlike ? result : maskContacts(text, private_);
}

const open: ReadonlySet<Contact['kind']> = new Set(['url', 'orderNumber', 'trackingNumber']);

/** Digits at the end of a phone number say whose it is; those before say where it is. */
const ownDigits = 6;

/** Null where no other one can be made up that is as good. */
function standInContact({ kind, text }: Contact): string | null {
  switch (kind) {
    case 'email':
      return 'customer@example.com';
    case 'phone': {
      if (/[^\d\s()+.\-/]/.test(text)) return null;
      const own = text.replace(/\D/g, '').length - ownDigits;
      let seen = 0;
      return text.replace(/\d/g, (digit) => {
        seen += 1;
        return seen > own ? String(seen - own) : digit;
      });
    }
    case 'line':
    case 'wechat':
    case 'qq': {
      let seen = 0;
      const shown = text.replace(/\d/g, () => String((seen++ % 9) + 1));
      return shown.replace(/[a-z]/gi, 'a');
    }
    default:
      return null;
  }
}

function maskNumbers(text: string, { numbers }: Known): string {
  let result = text;
  const longestFirst = [...numbers].sort(([left], [right]) => right.length - left.length);
  for (const [number, standIn] of longestFirst) {
    if (number.length > 1) result = result.replaceAll(number, standIn);
  }
  return result;
}

function maskName(text: string, { name }: Known): string {
  if (name === null || name.trim() === '') return text;
  const parts = [name.trim(), ...name.split(/[\s.,]+/).filter((part) => part.length > 2)];
  return parts.reduce((masked, part) => masked.replace(asWord(part, 'i'), standInName), text);
}

/** Scripts without spaces have no borders between words. */
function asWord(name: string, anyCase: 'i' | ''): RegExp {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isSpaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\s.'-]+$/u.test(name);
  return isSpaced
    ? new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, `gu${anyCase}`)
    : new RegExp(written, 'gu');
}
