export interface Choice {
  value: string;
  label: string;
}

/** Every zone that this browser knows, with its distance from UTC at the moment; the given one is among them. */
export function timeZoneChoices(current: string, now: Date): Choice[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current]);
  return [...known]
    .sort()
    .map((value) => ({ value, label: `${value.replaceAll('_', ' ')} (${offsetOf(value, now)})` }));
}

function offsetOf(timeZone: string, now: Date): string {
  const parts = part(now, timeZone);
  return parts === null ? '?' : parts.replace('GMT', 'UTC');
}

function part(now: Date, timeZone: string): string | null {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
    return format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? null;
  } catch (error) {
    // The server may know zones that an old browser does not.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What the clock shows there; null for a zone that this browser does not know. */
export function timeIn(timeZone: string, now: Date, locale: string): string | null {
  if (part(now, timeZone) === null) return null;
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every country that has a name in the language of the reader. */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return codes
    .flatMap((value) => {
      const label = notCountries.has(value) ? undefined : names.of(value);
      return label === undefined ? [] : [{ value, label }];
    })
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** Codes with names that no shop lies in: unions, pseudo places, the unknown region, states of the past. */
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'AN',
  'CS',
  'DD',
  'FX',
  'NT',
  'SU',
  'TP',
  'YD',
  'YU',
  'ZR',
  'BU',
  'DY',
  'HV',
  'NH',
  'RH',
  'UK',
  'VD',
]);
