import type { LiveLanguage } from '../language/live-language.ts';
import type { LongReads } from '../long-reads/long-reads.ts';
import type { LanguageRelease } from '../language/language-release.ts';
import type { Hub } from '../live/hub.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import type { Programs } from '../turns/programs.ts';

export interface FlowParts {
  store: Store;
  clock: Clock;
  ids: Ids;
  programs: Programs;
  hub: Hub;
  release: LanguageRelease;
  liveLanguage: LiveLanguage;
  longReads: LongReads;
  /** How a phone number without a country code is read. */
  country: () => Promise<string>;
}

/** To be called when what is live, or the list, has changed. */
export function flowsChanged({ programs, hub }: FlowParts): void {
  programs.forget();
  hub.publish({ type: 'flows' });
}
