import en from './check-sentences/en.json' with { type: 'json' };
import pl from './check-sentences/pl.json' with { type: 'json' };
import th from './check-sentences/th.json' with { type: 'json' };
import zhHans from './check-sentences/zh-Hans.json' with { type: 'json' };
import zhHant from './check-sentences/zh-Hant.json' with { type: 'json' };
import type { StarterIntent, StarterLocale } from './starter-packs.ts';

/** For measuring what was learned from a starter pack: nothing here is in the packs. */
interface CheckSentences {
  /** Four for each intent. */
  readonly sentences: Readonly<Record<StarterIntent, readonly string[]>>;
  /** Fifteen messages that belong to no intent. */
  readonly outOfScope: readonly string[];
}

export const checkSentences: Readonly<Record<StarterLocale, CheckSentences>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  th,
  pl,
};
