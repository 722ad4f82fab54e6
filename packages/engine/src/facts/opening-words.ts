import { pickText, type Event, type Locale, type LocalizedText } from '@bellhop/schema';
import en from '../messages/en.json' with { type: 'json' };
import pl from '../messages/pl.json' with { type: 'json' };
import th from '../messages/th.json' with { type: 'json' };
import zhHans from '../messages/zh-Hans.json' with { type: 'json' };
import zhHant from '../messages/zh-Hant.json' with { type: 'json' };

const words = {
  en: en.opens,
  pl: pl.opens,
  th: th.opens,
  'zh-Hans': zhHans.opens,
  'zh-Hant': zhHant.opens,
};
type Key = keyof typeof en.opens;
const weekdays = ['day7', 'day1', 'day2', 'day3', 'day4', 'day5', 'day6'] as const;
const minute = 60_000;
const dayLength = 86_400_000;

/**
 * When the shop opens next, as people say it on its own clock: "tomorrow at 09:00". Empty for a shop without opening
 * hours and for one that never opens again.
 */
export function openingWords({ at, facts }: Pick<Event, 'at' | 'facts'>, locale: Locale): string {
  const opensAt = facts.opening?.opensAt ?? null;
  if (opensAt === null) return '';
  const offset = (facts.localTime.offset ?? 0) * minute;
  const opens = new Date(Date.parse(opensAt) + offset);
  const days = dayOf(opens.getTime()) - dayOf(Date.parse(at) + offset);
  const [date = '', clock = ''] = opens.toISOString().split('T');
  return pickText(textsOf(keyOf(days, opens.getUTCDay())), locale, 'en')
    .replace('{{time}}', clock.slice(0, 5))
    .replace('{{date}}', date);
}

function dayOf(instant: number): number {
  return Math.floor(instant / dayLength);
}

/** The name of a day says which one only within a week. */
function keyOf(days: number, weekday: number): Key {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 7 ? (weekdays[weekday] ?? 'date') : 'date';
}

function textsOf(key: Key): LocalizedText {
  return Object.fromEntries(Object.entries(words).map(([locale, own]) => [locale, own[key]]));
}
