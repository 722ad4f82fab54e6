import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { outline } from '../document/graph.ts';
import { useSession } from '../session/use-session.ts';
import { canvasBox } from './canvas-centre.ts';
import { viewBack } from './framing.ts';
import { useCards } from './use-frame.ts';

/** Puts the whole flow into the picture. */
export function useFit(): () => Promise<void> {
  const session = useSession();
  const { setViewport } = useReactFlow();
  const cardsOf = useCards();
  return useCallback(async () => {
    const stage = canvasBox();
    const { document: shown } = session.flow.getState();
    const order = outline(shown).map(({ node }) => node.id);
    const beside = Object.keys({ ...shown.groups, ...shown.notes });
    const cards = cardsOf([...order, ...beside]);
    if (stage !== undefined) await setViewport(viewBack(cards, stage), { duration: 180 });
  }, [session, setViewport, cardsOf]);
}
