import type { AnnouncedKind } from './announcements/announcement.ts';
import type { Announcement } from './announcements/find-announcements.ts';
import type { Claim, Claims } from './claims.ts';
import { isNip } from './checksums.ts';
import type { ContactKind, ContactReason } from './contact.ts';
import { readNumber, type ReadNumber } from './read-number.ts';
import { isCarrierNumber } from './structured-numbers.ts';

interface Rule {
  /** Null: a number that is no contact, and no phone number either. */
  readonly contact: { readonly kind: ContactKind; readonly because: ContactReason } | null;
  readonly grouping: 'even' | 'any';
  /** How many digits it takes behind a word that is sure, and behind one that is not. */
  readonly sureDigits: number;
  readonly perhapsDigits: number;
}

const rules: ReadonlyMap<AnnouncedKind, Rule> = new Map<AnnouncedKind, Rule>([
  [
    'orderNumber',
    {
      contact: { kind: 'orderNumber', because: 'orderNumber.announced' },
      grouping: 'even',
      sureDigits: 3,
      perhapsDigits: 6,
    },
  ],
  [
    'trackingNumber',
    {
      contact: { kind: 'trackingNumber', because: 'trackingNumber.announced' },
      grouping: 'even',
      sureDigits: 6,
      perhapsDigits: 12,
    },
  ],
  [
    'bankCard',
    {
      contact: { kind: 'bankCard', because: 'bankCard.announced' },
      grouping: 'any',
      sureDigits: 8,
      perhapsDigits: 13,
    },
  ],
  [
    'identityCard',
    {
      contact: { kind: 'identityCard', because: 'identityCard.announced' },
      grouping: 'any',
      sureDigits: 6,
      perhapsDigits: 6,
    },
  ],
  ['otherNumber', { contact: null, grouping: 'any', sureDigits: 1, perhapsDigits: 6 }],
]);

const date = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/;
// An amount behind the word "order", not its number.
const unit = /\s?(?:[元块塊件个個天日月]|บาท|ชิ้น|(?:zł|zl|pln|usd|thb|eur|szt|pcs)(?![A-Za-z]))/iy;

/**
 * Numbers of orders, parcels, accounts and so on that a word before them announces. The word counts more than check
 * digits: one order number in ten passes as the number of a card.
 */
export function claimAnnouncedNumbers(
  claims: Claims,
  announcements: readonly Announcement[],
): void {
  for (const { kind, sure, start, end, next } of announcements) {
    const rule = rules.get(kind);
    if (!rule || !claims.isFree(start, next)) continue;
    const number = readNumber(claims.text, next, rule.grouping);
    if (!number || !isNumber(claims.text, number, sure ? rule.sureDigits : rule.perhapsDigits)) {
      continue;
    }
    const word = claims.text.slice(Math.max(0, start - 2), end);
    const contact = contactOf(rule, word, number.text);
    claims.add({ ...number, contact });
  }
}

function isNumber(text: string, number: ReadNumber, digits: number): boolean {
  if (number.text.replace(/[^0-9]/g, '').length < digits || date.test(number.text)) return false;
  unit.lastIndex = number.end;
  return !unit.test(text);
}

/** These sell as well as carry, so that 单号 behind their name is either: there the number itself tells. */
const sellerAndCarrier = /(?:京东|京東|菜鸟|菜鳥)(?:单号|單號)$/;
const taxNumber = /nip(?: ue)?$/i;

function contactOf(rule: Rule, word: string, written: string): Claim['contact'] {
  const value = valueOf(rule, written);
  if (rule.contact?.kind === 'orderNumber' && sellerAndCarrier.test(word) && isCarrierNumber(value))
    return { kind: 'trackingNumber', because: 'trackingNumber.prefix', value };
  if (rule.contact) return { ...rule.contact, value };
  // Whoever pays taxes as a person is known by it: it is masked like an identity card.
  const bare = written.replace(/[^0-9]/g, '');
  return taxNumber.test(word) && isNip(bare)
    ? { kind: 'identityCard', because: 'identityCard.checksum', value: bare }
    : null;
}

function valueOf({ contact }: Rule, written: string): string {
  const isPersonal = contact?.kind === 'bankCard' || contact?.kind === 'identityCard';
  return isPersonal
    ? written.replace(/[^A-Za-z0-9]/g, '').toUpperCase()
    : written.replace(/ /g, '');
}
