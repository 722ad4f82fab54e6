import type { Words } from '../session/use-words.ts';

/** A version as people speak of it: its number, and the name that somebody gave it. */
export function versionName(
  { t }: Pick<Words, 't'>,
  { number, name }: { number: number; name: string | null },
): string {
  const called = t('flow.versions.number', { number });
  return name === null ? called : `${called} · ${name}`;
}
