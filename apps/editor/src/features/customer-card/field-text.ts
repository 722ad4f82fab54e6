import type { JsonValue } from '@bellhop/schema';
import type { Messages } from '../../i18n/use-messages.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What a flow noted, as people read it: numbers and days in their own writing. */
export function fieldText({ t, locale }: Pick<Messages, 't' | 'locale'>, value: JsonValue): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'number') return value.toLocaleString(locale);
  if (typeof value === 'boolean') return t(value ? 'customerCard.yes' : 'customerCard.no');
  if (typeof value === 'string') return day.test(value) ? dayText(value, locale) : value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.length === 0 ? '–' : value.map((each) => fieldText({ t, locale }, each)).join(', ');
}

function dayText(value: string, locale: string): string {
  const at = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return value;
  return at.toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
}
