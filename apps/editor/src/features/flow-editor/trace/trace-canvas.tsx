import '../flow-editor.css';
import type { FlowDocument, Trace } from '@bellhop/schema';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { BackToSteps } from '../canvas/back-to-steps.tsx';
import { FlowCanvas } from '../canvas/flow-canvas.tsx';
import { ZoomBar } from '../canvas/zoom-bar.tsx';
import { createFlowSession } from '../session/flow-session.ts';
import { SessionContext } from '../session/use-session.ts';
import { overlayOf } from './run-overlay.ts';

interface TraceCanvasProps {
  /** The version that ran. */
  document: FlowDocument;
  /** What to light up; a plain picture of the flow without it. */
  trace?: Trace | null;
  /** Index of the trace's step that is looked at; the path is lit up to it. */
  current?: number;
}

/** A flow to look at, not to edit: with the path of a run lit and its current step outlined. */
export function TraceCanvas({ document, trace = null, current = 0 }: TraceCanvasProps) {
  const [session] = useState(() =>
    createFlowSession(document, { canEdit: false, canTest: false, canPublish: false }),
  );
  useEffect(() => {
    session.flow.adopt(document);
  }, [session, document]);
  useEffect(() => {
    session.view.setState({ run: trace === null ? null : overlayOf(trace, current) });
  }, [session, trace, current]);
  return (
    <SessionContext value={session}>
      <ReactFlowProvider>
        <div className="fe-stage">
          <FlowCanvas>
            <BackToSteps />
            <ZoomBar />
          </FlowCanvas>
        </div>
      </ReactFlowProvider>
    </SessionContext>
  );
}
