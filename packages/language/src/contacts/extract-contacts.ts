import { claimAnnouncedNumbers } from './announced-numbers.ts';
import { findAnnouncements } from './announcements/find-announcements.ts';
import { Claims } from './claims.ts';
import { analysedCharacters, type Contact } from './contact.ts';
import { claimBareDomains, claimInternetAddresses } from './internet-addresses.ts';
import { claimLookAlikes } from './look-alikes.ts';
import { claimMessengerIds } from './messenger-ids.ts';
import { announcedPlaces, claimHiddenPhones, claimPhones } from './phones.ts';
import { readable } from './readable.ts';
import { findSpokenRuns } from './spoken-digits.ts';
import { claimStructuredNumbers } from './structured-numbers.ts';

// Without a letter or a digit of any kind there is nothing to find.
const worthLooking = /[A-Za-z0-9⓪①-⑨零〇一-九幺壹]/;

/**
 * Everything in a customer's text by which the customer can be reached or something of theirs can be identified, in the
 * order of the text, without overlaps. Takes any string; only the first 5,000 characters are looked at.
 *
 * `country` is the ISO 3166 code of the shop's country: numbers without a country code are read as that country's.
 */
export function extractContacts(
  text: string,
  { country }: { readonly country: string },
): Contact[] {
  const isCut = text.length > analysedCharacters;
  const { text: plain, starts, ends } = readable(isCut ? text.slice(0, analysedCharacters) : text);
  if (!worthLooking.test(plain)) return [];
  return findClaims(plain, country).flatMap(({ start, end, contact }) => {
    const span = { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
    // What touches the place of the cut may go on behind it.
    if (!contact || (isCut && end === plain.length)) return [];
    return [{ ...contact, text: text.slice(span.start, span.end), span }];
  });
}

const latinOrDigit = /[A-Za-z0-9]/;
const digit = /[0-9]/;

/** Who comes first may claim first: a phone number is what nothing else can explain. */
function findClaims(plain: string, country: string) {
  const claims = new Claims(plain);
  // Most messages have no digit, and many no letter of an address: what needs one is not looked for.
  if (!latinOrDigit.test(plain) && findSpokenRuns(plain).length === 0) return [];
  claimInternetAddresses(claims);
  const announcements = findAnnouncements(plain).filter(({ start, end }) =>
    claims.isFree(start, end),
  );
  const announcedAt = announcedPlaces(announcements);
  claimMessengerIds(claims, announcements);
  claimBareDomains(claims, 'all');
  if (!digit.test(plain)) {
    claimHiddenPhones(claims, announcedAt, country);
    return claims.inOrder();
  }
  claimAnnouncedNumbers(claims, announcements);
  claimStructuredNumbers(claims, country);
  claimHiddenPhones(claims, announcedAt, country);
  claimLookAlikes(claims, new Set(announcedAt.keys()));
  claimPhones(claims, announcements, { announcedAt, country });
  return claims.inOrder();
}
