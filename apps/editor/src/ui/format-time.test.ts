import { describe, expect, it } from 'vitest';
import { relativeTime } from './format-time.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();

describe('relativeTime', () => {
  it.each([
    [0, 'now'],
    [59, 'now'],
    [60, '1 min. ago'],
    [3599, '59 min. ago'],
    [3600, '1 hr. ago'],
    [86_400, 'yesterday'],
    [6 * 86_400, '6 days ago'],
  ])('%i seconds ago', (seconds, expected) => {
    expect(relativeTime(ago(seconds), now, 'en')).toBe(expected);
  });

  it('shows a date after a week', () => {
    expect(relativeTime(ago(8 * 86_400), now, 'en')).toMatch(/Mar \d, 2026/);
  });

  it('takes a moment in the future for a clock that is ahead', () => {
    expect(relativeTime(ago(-90), now, 'en')).toBe('now');
  });
});
