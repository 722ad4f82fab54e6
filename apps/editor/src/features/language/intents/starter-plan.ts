import {
  starterIntents,
  type StarterIntent,
  type StarterLocale,
  type StarterPack,
} from '@bellhop/language';
import type { Intent, LocalizedText } from '@bellhop/schema';
import { sameness } from '../sentences/edit-sentences.ts';
import { limits } from '../language.ts';
import type { AddedIntent } from './added-intent.ts';

export type StarterPacks = Readonly<Partial<Record<StarterLocale, StarterPack>>>;

/** What adding one of the common intents does; with names in all languages. */
export interface PlannedStarter extends AddedIntent {
  id: StarterIntent;
}

/**
 * What the starter packs would add to a draft. A sentence that is in any intent already is skipped, and so is a name
 * that somebody has written.
 */
export function planStarter(
  draft: { readonly intents: readonly Intent[] },
  packs: StarterPacks,
  locales: readonly StarterLocale[],
): PlannedStarter[] {
  const seen = new Set(draft.intents.flatMap(({ examples }) => examples.map(sameness)));
  const there = new Map(draft.intents.map((intent) => [intent.id, intent]));
  return starterIntents.map((id) => {
    const before = there.get(id);
    const room = limits.examples - (before?.examples.length ?? 0);
    const added = locales
      .flatMap((locale) => packs[locale]?.sentences[id] ?? [])
      .filter((sentence) => {
        const same = sameness(sentence);
        const isNew = !seen.has(same);
        seen.add(same);
        return isNew;
      })
      .slice(0, room);
    const names: LocalizedText = {};
    for (const [locale, pack] of Object.entries(packs)) names[locale] = pack.names[id];
    return {
      id,
      intent: {
        id,
        names: { ...names, ...before?.names },
        examples: [...(before?.examples ?? []), ...added],
      },
      added,
      isNew: before === undefined,
    };
  });
}

/** The starter languages among those that the shop speaks: the same language, the script told apart. */
export function starterLocalesFor(
  spoken: readonly string[],
  available: readonly StarterLocale[],
): StarterLocale[] {
  const written = (locale: string) => {
    try {
      const { language, script } = new Intl.Locale(locale).maximize();
      return `${language}-${String(script)}`;
    } catch {
      return locale;
    }
  };
  const wanted = new Set(spoken.map(written));
  return available.filter((locale) => wanted.has(written(locale)));
}
