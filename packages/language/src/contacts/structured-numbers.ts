import {
  isChineseIdentity,
  isIban,
  isNip,
  isPesel,
  isPostalItem,
  isTaiwaneseIdentity,
  isThaiIdentity,
  passesLuhn,
} from './checksums.ts';
import type { Claims } from './claims.ts';
import type { ContactKind, ContactReason } from './contact.ts';

interface Shape {
  readonly kind: ContactKind;
  readonly because: ContactReason;
  /** Never touches a letter or digit on either side, and matches in only one way. */
  readonly pattern: RegExp;
  /** Gets the match without spaces and dashes, in capitals. */
  readonly accepts: (bare: string) => boolean;
  /** ISO code of the country whose customers write it without saying what it is; everywhere when absent. */
  readonly country?: string;
}

const before = '(?<![A-Za-z0-9])';
const after = '(?![A-Za-z0-9])';
const between = (body: string, flags = 'gi') => new RegExp(before + body + after, flags);

/** Carriers that begin their numbers with letters. */
const carriers = [
  'SF[0-9]{12,15}',
  'YT[0-9]{13,18}',
  'ZTO?[0-9]{12,15}',
  'JD[A-Z]{0,3}[0-9]{10,18}',
  'JJD[0-9]{14,20}',
  'JT[0-9]{12,15}',
  'STO?[0-9]{12,15}',
  'YD[0-9]{12,15}',
  'DPK[0-9]{10,15}',
  'LP[0-9]{14,18}',
  'TBA[0-9]{10,14}',
  'TH[0-9]{10,14}[A-Z]{0,2}[0-9]{0,2}[A-Z]?',
  'K(?:EX|ER|BK|TH|ERRY)[A-Z]{0,6}[0-9]{8,14}',
  'SPXTH[0-9]{10,16}',
  'SPX[A-Z]{2}[0-9]{10,16}',
  'FLASH[0-9]{8,14}',
];

const shapes: readonly Shape[] = [
  {
    kind: 'trackingNumber',
    because: 'trackingNumber.checkDigit',
    pattern: between('[A-Z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[A-Z]{2}'),
    accepts: isPostalItem,
  },
  {
    kind: 'trackingNumber',
    because: 'trackingNumber.prefix',
    pattern: between('1Z(?: ?[0-9A-Z]){16}'),
    accepts: (bare) => /[0-9]{6}/.test(bare),
  },
  {
    kind: 'trackingNumber',
    because: 'trackingNumber.prefix',
    pattern: between(`(?:${carriers.join('|')})`),
    accepts: () => true,
  },
  {
    kind: 'identityCard',
    because: 'identityCard.checksum',
    pattern: between('[0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9X]'),
    accepts: isChineseIdentity,
  },
  {
    kind: 'identityCard',
    because: 'identityCard.checksum',
    pattern: between('[0-9]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]'),
    accepts: isThaiIdentity,
  },
  {
    kind: 'identityCard',
    because: 'identityCard.checksum',
    pattern: between('[0-9] ?[0-9]{4} ?[0-9]{5} ?[0-9]{2} ?[0-9]'),
    accepts: isThaiIdentity,
    country: 'TH',
  },
  {
    kind: 'identityCard',
    because: 'identityCard.checksum',
    pattern: between('[0-9]{11}'),
    accepts: isPesel,
    country: 'PL',
  },
  {
    kind: 'identityCard',
    because: 'identityCard.checksum',
    pattern: between('(?:PL ?)?[0-9]{3}-(?:[0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[0-9]{3})'),
    accepts: (bare) => isNip(bare.replace(/^PL/, '')),
    country: 'PL',
  },
  {
    kind: 'identityCard',
    because: 'identityCard.checksum',
    pattern: between('[A-Z][1289][0-9]{8}'),
    accepts: isTaiwaneseIdentity,
    country: 'TW',
  },
  {
    kind: 'bankCard',
    because: 'bankCard.iban',
    pattern: between('[0-9]{2} ?[0-9]{4}(?: ?[0-9]{4}){5}'),
    accepts: (bare) => isIban(`PL${bare}`),
  },
];

const parcel = new RegExp(`^(?:${carriers.join('|')})$`, 'i');

/** Does a carrier's own beginning say whose number this is? */
export function isCarrierNumber(bare: string): boolean {
  return parcel.test(bare);
}

/** Length of the account numbers of the countries that have them most. */
const ibanLengths = new Map(
  (
    'AD24 AE23 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IL23 IS26 IT27 ' +
    'LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SA24 SE24 SI19 SK24 SM27 TR26 UA29'
  )
    .split(' ')
    .map((each) => [each.slice(0, 2), Number(each.slice(2))] as const),
);
const ibanStart = new RegExp(`${before}([A-Z]{2})[0-9]{2}(?= ?[A-Z0-9])`, 'gi');
const cardRun = /(?<![A-Za-z0-9]|[0-9][ -])[0-9](?:[ -]?[0-9]){12,39}(?![A-Za-z0-9])/g;
// Visa, Mastercard, American Express, Diners, JCB, Discover, UnionPay with their lengths.
const cardScheme =
  /^(?:4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}|3[068][0-9]{12}|35[0-9]{14}|6(?:011|5[0-9]{2})[0-9]{12}|62[0-9]{14,17})$/;

/** Numbers that prove by themselves what they are: by check digits, or by letters that a carrier puts in front. */
export function claimStructuredNumbers(claims: Claims, country: string): void {
  claimIbans(claims);
  for (const { kind, because, pattern, accepts, country: home } of shapes) {
    if (home !== undefined && home !== country.toUpperCase()) continue;
    for (const { 0: matched, index } of claims.text.matchAll(pattern)) {
      const value = bareOf(matched);
      if (!accepts(value)) continue;
      const written = kind === 'trackingNumber' ? matched.replace(/ /g, '') : value;
      claims.add({
        start: index,
        end: index + matched.length,
        contact: { kind, value: written, because },
      });
    }
  }
  claimCards(claims);
}

function claimIbans(claims: Claims): void {
  for (const { 1: country = '', index } of claims.text.matchAll(ibanStart)) {
    const length = ibanLengths.get(country.toUpperCase());
    if (length === undefined) continue;
    let end = index;
    let value = '';
    while (value.length < length && /^(?: ?[A-Za-z0-9])/.test(claims.text.slice(end, end + 2))) {
      if (claims.text.charAt(end) === ' ') end += 1;
      value += claims.text.charAt(end).toUpperCase();
      end += 1;
    }
    if (value.length !== length || !isIban(value)) continue;
    claims.add({
      start: index,
      end,
      contact: { kind: 'bankCard', value, because: 'bankCard.iban' },
    });
  }
}

/** The longest card number that begins where a run of digits begins and ends at one of its gaps. */
function claimCards(claims: Claims): void {
  for (const { 0: run, index } of claims.text.matchAll(cardRun)) {
    for (let length = Math.min(run.length, 23); length >= 13; length -= 1) {
      if (/^[0-9]$/.test(run.charAt(length)) || !/^[0-9]$/.test(run.charAt(length - 1))) continue;
      const value = bareOf(run.slice(0, length));
      if (!cardScheme.test(value) || !passesLuhn(value)) continue;
      claims.add({
        start: index,
        end: index + length,
        contact: { kind: 'bankCard', value, because: 'bankCard.luhn' },
      });
      break;
    }
  }
}

function bareOf(written: string): string {
  return written.replace(/[ -]/g, '').toUpperCase();
}
