import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBack } from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { outline } from '../document/graph.ts';
import { withKey } from '../keyboard/key-label.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { isAnySeen } from './framing.ts';
import { rectOfNode } from './rect-of-node.ts';
import { useFit } from './use-fit.ts';

/** A glance over the edge while moving about is no reason to say anything. */
const patience = 400;

/** The way back, while nothing of the flow is in sight: whoever gets lost sees an empty canvas, and fears for the work. */
export function BackToSteps() {
  const { t } = useWords();
  const session = useSession();
  const isFraming = useView((view) => view.frame !== null);
  const isLost = useIsLost() && !isFraming;
  const [wasLost] = useDebouncedValue(isLost, patience);
  const fit = useFit();
  return (
    <div className="fe-lost" role="status">
      {isLost && wasLost && (
        <>
          <span>{t('flow.canvas.lost')}</span>
          <button
            type="button"
            title={withKey(t('flow.keys.fit'), 'fit')}
            onClick={({ detail }) => {
              void fit().then(() => {
                if (detail === 0) focusFirstStep(session);
              });
            }}
          >
            <IconArrowBack size={16} aria-hidden="true" />
            {t('flow.canvas.back')}
          </button>
        </>
      )}
    </div>
  );
}

/** Asked with every move of the canvas: the answer is one word, so that hardly a move draws anything anew. */
function useIsLost(): boolean {
  return useStore(({ nodes, nodeLookup, transform, width, height }) => {
    const [x, y, zoom] = transform;
    let isAnything = false;
    for (const { id, type, width: frame } of nodes) {
      // A note is not the flow, and the frame of an open group is as large as what it holds is far apart.
      const isCard = type === 'step' || (type === 'group' && frame === undefined);
      const card = isCard ? rectOfNode(nodeLookup.get(id)) : undefined;
      if (card === undefined) continue;
      isAnything = true;
      if (isAnySeen([card], { x, y, zoom }, { width, height })) return false;
    }
    return isAnything && width > 0;
  });
}

/** The button is gone when it has done its work: who pressed it with a key goes on at the first step. */
function focusFirstStep({ flow }: FlowSession): void {
  const first = outline(flow.getState().document)[0]?.node.id;
  if (first === undefined) return;
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(first)}"]`)?.focus();
}
