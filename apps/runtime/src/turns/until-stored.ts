import { Outdated } from './group-commit.ts';

/** Does the work again, from reading the chat on, for as long as other servers are faster: each time one of them was. */
export async function untilStored<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
    }
  }
}
