import type { ConnectionLineComponentProps } from '@xyflow/react';
import type { CanvasNode } from '../document/view-model.ts';
import { edgePath } from './edge-path.ts';

/** The line while it is being dragged. It turns green and solid where it may be dropped. */
export function ConnectionLine(props: ConnectionLineComponentProps<CanvasNode>) {
  const { fromX, fromY, toX, toY, toNode, connectionStatus } = props;
  const isSnapped = connectionStatus === 'valid' && toNode !== null;
  // The line will end beside the card's title, wherever on the card it is dropped.
  const target = isSnapped
    ? { x: toNode.internals.positionAbsolute.x, y: toNode.internals.positionAbsolute.y + 26 }
    : { x: toX, y: toY };
  const { path } = edgePath({
    sourceX: fromX,
    sourceY: fromY,
    targetX: target.x,
    targetY: target.y,
  });
  return <path d={path} className="fe-connection" data-status={connectionStatus ?? 'none'} />;
}
