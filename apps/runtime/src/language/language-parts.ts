import type { Hub } from '../live/hub.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import type { Train } from './train.ts';

export interface LanguageParts {
  store: Store;
  clock: Clock;
  ids: Ids;
  hub: Hub;
  train: Train;
}

/** To be called when the draft, or what is live, has changed. */
export function languageChanged({ hub }: Pick<LanguageParts, 'hub'>): void {
  hub.publish({ type: 'language' });
}
