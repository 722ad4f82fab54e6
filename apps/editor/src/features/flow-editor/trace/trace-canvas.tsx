import '../flow-editor.css';
import type { FlowDocument } from '@bellhop/schema';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { BackToSteps } from '../canvas/back-to-steps.tsx';
import { FlowCanvas } from '../canvas/flow-canvas.tsx';
import { ZoomBar } from '../canvas/zoom-bar.tsx';
import { createFlowSession } from '../session/flow-session.ts';
import { SessionContext } from '../session/use-session.ts';
import { overlayOf } from './run-overlay.ts';
import type { WalkedTrace } from './stops.ts';

interface TraceCanvasProps {
  /** The version that ran. */
  document: FlowDocument;
  /** What to light up; a plain picture of the flow without any. */
  traces?: readonly WalkedTrace[];
  /** Index of the step of the last of them that is looked at; the path is lit up to it. */
  current?: number;
}

const none: readonly WalkedTrace[] = [];

/** A flow to look at, not to edit: with the path of a run lit and its current step outlined. */
export function TraceCanvas({ document, traces = none, current = 0 }: TraceCanvasProps) {
  const [session] = useState(() =>
    createFlowSession(document, { canEdit: false, canTest: false, canPublish: false }),
  );
  useEffect(() => {
    session.flow.adopt(document);
  }, [session, document]);
  useEffect(() => {
    session.view.setState({ run: traces.length === 0 ? null : overlayOf(traces, current) });
  }, [session, traces, current]);
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
