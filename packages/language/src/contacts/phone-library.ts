import {
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max';

/** A telephone number that exists in the plan of its country. */
export interface FoundPhone {
  readonly start: number;
  readonly end: number;
  /** E.164 */
  readonly number: string;
  readonly isMobile: boolean;
  /** Is it dialled with a 0 in front within its country? */
  readonly hasTrunkZero: boolean;
  readonly callingCode: string;
}

// The only file that knows the library: its tables are 145 KB, and the browser loads them when they are needed.

/** All numbers that stand in a text with plain digits. An unknown country finds only numbers that start with +. */
export function findPhones(text: string, country: string): FoundPhone[] {
  const defaultCountry = countryCode(country);
  return findPhoneNumbersInText(text, defaultCountry ? { defaultCountry } : undefined).map(
    ({ number, startsAt, endsAt }) => describe(number, startsAt, endsAt),
  );
}

/** The number that these digits are, if they are one; they may start with +. */
export function phoneOf(digits: string, country: string): FoundPhone | null {
  const number = parsePhoneNumberFromString(digits, countryCode(country));
  return number?.isValid() ? describe(number, 0, digits.length) : null;
}

/** ISO 3166 code of the country of a number in E.164; null for one of no country, or of several. */
export function phoneCountry(number: string): string | null {
  return parsePhoneNumberFromString(number)?.country ?? null;
}

function describe(number: PhoneNumber, start: number, end: number): FoundPhone {
  const type = number.getType();
  return {
    start,
    end,
    number: number.number,
    isMobile: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE',
    hasTrunkZero: /^\D*0/.test(number.formatNational()),
    callingCode: number.countryCallingCode,
  };
}

function countryCode(country: string): CountryCode | undefined {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? code : undefined;
}
