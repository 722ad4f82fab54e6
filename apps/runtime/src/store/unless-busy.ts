import type { Lane, Lanes } from './lane.ts';
import { isBusy, toldByCode } from './storage-failure.ts';

/**
 * The same lanes, and who has waited while another program was found to keep the database busy is told so at once: each
 * would wait as long for the same answer, and platforms wait one to five seconds.
 */
export function unlessBusy({ alone, together }: Lanes): Lanes {
  let asked = 0;
  let found: { upTo: number; error: unknown } = { upTo: 0, error: undefined };
  const refusing =
    (one: Lane): Lane =>
    (work) => {
      asked += 1;
      const number = asked;
      return one(async () => {
        if (number <= found.upTo) throw found.error;
        try {
          return await work();
        } catch (error) {
          const told = toldByCode(error);
          if (isBusy(told)) found = { upTo: asked, error: told };
          throw told;
        }
      });
    };
  return { alone: refusing(alone), together: refusing(together) };
}
