import { useCallback } from 'react';
import { tidy } from '../session/tidy.ts';
import { useSession } from '../session/use-session.ts';
import { useFit } from './use-fit.ts';

/** Until the cards are drawn in their new places. */
const drawn = 60;

/** Tidies up, then shows the whole flow. */
export function useTidy(): () => void {
  const session = useSession();
  const fit = useFit();
  return useCallback(() => {
    void tidy(session).then((isMoved) => {
      if (isMoved) window.setTimeout(() => void fit(), drawn);
    });
  }, [session, fit]);
}
