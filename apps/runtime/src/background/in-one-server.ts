import type { Store } from '../store/open-store.ts';
import type { BackgroundPart } from './background-part.ts';

/** The part runs in one of the servers that share a database. When that one dies, the next one goes on with it. */
export function inOneServer(
  { shared }: Pick<Store, 'shared'>,
  name: string,
  part: BackgroundPart,
): BackgroundPart {
  if (shared === null) return part;
  let release = () => Promise.resolve();
  return {
    start: () => {
      release = shared.hold(name, part);
    },
    stop: () => release(),
  };
}

/** What another server has written and could not tell of any more is found after so many milliseconds. */
export function lookAgainAfter({ shared }: Pick<Store, 'shared'>): number | null {
  return shared === null ? null : 2_000;
}
