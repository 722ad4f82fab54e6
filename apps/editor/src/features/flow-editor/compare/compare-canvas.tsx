import type { FlowDocument } from '@bellhop/schema';
import { ReactFlowProvider, useOnViewportChange, useReactFlow, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { FlowCanvas } from '../canvas/flow-canvas.tsx';
import { readable } from '../canvas/framing.ts';
import { ZoomBar } from '../canvas/zoom-bar.tsx';
import { createFlowSession } from '../session/flow-session.ts';
import { SessionContext, useSession } from '../session/use-session.ts';
import { select, type Marks } from '../session/view-store.ts';
import { isSamePlace, type ViewportLink } from './viewport-link.ts';

interface CompareCanvasProps {
  name: string;
  document: FlowDocument;
  marks: Marks;
  link: ViewportLink;
}

/** One of two canvases that lie side by side and move together. */
export function CompareCanvas({ name, document, marks, link }: CompareCanvasProps) {
  const [session] = useState(() =>
    createFlowSession(document, { canEdit: false, canTest: false, canPublish: false }),
  );
  useEffect(() => {
    session.flow.adopt(document);
    // What differs is what people want to see first.
    const differing = [...marks.steps.keys()].filter((id) => Object.hasOwn(document.nodes, id));
    session.view.setState({ marks, frame: differing.length > 0 ? differing : 'flow' });
  }, [session, document, marks]);
  return (
    <section className="fe-compare-side" aria-label={name}>
      <h3>{name}</h3>
      <SessionContext value={session}>
        <ReactFlowProvider>
          <div className="fe-stage">
            <FlowCanvas>
              <ZoomBar />
              <Linked name={name} link={link} />
            </FlowCanvas>
          </div>
        </ReactFlowProvider>
      </SessionContext>
    </section>
  );
}

const halfCard = { x: 130, y: 80 };

function Linked({ name, link }: Pick<CompareCanvasProps, 'name' | 'link'>) {
  const { view, flow } = useSession();
  const { getViewport, setViewport, setCenter } = useReactFlow();
  const onChange = useCallback(
    (viewport: Viewport) => {
      link.tell(name, viewport);
    },
    [link, name],
  );
  useOnViewportChange({ onChange });
  useEffect(
    () =>
      link.hear(name, (viewport) => {
        if (!isSamePlace(getViewport(), viewport)) void setViewport(viewport);
      }),
    [link, name, getViewport, setViewport],
  );
  useEffect(
    () =>
      link.onShow((step) => {
        const node = flow.getState().document.nodes[step];
        select(view, node === undefined ? [] : [step]);
        if (node === undefined) return;
        const { x, y } = node.position;
        const zoom = Math.max(getViewport().zoom, readable);
        void setCenter(x + halfCard.x, y + halfCard.y, { zoom });
      }),
    [link, view, flow, getViewport, setCenter],
  );
  return null;
}
