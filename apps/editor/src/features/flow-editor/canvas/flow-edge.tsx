import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasEdge } from '../document/view-model.ts';
import { useView } from '../session/use-session.ts';
import { EdgeTools } from './edge-tools.tsx';
import { edgePath } from './edge-path.ts';

/** A line between two steps. Its tools appear when it is pointed at or selected. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CanvasEdge>) {
  const { id, selected } = props;
  const { path, middle } = edgePath(props);
  const isTaken = useView(({ run }) => run?.edges.has(id) ?? false);
  const isQuiet = useView(({ run }) => run !== null && !run.edges.has(id));
  const isHovered = useView(({ hoveredEdge }) => hoveredEdge === id);
  const state = isTaken
    ? 'taken'
    : selected === true
      ? 'selected'
      : isHovered
        ? 'hovered'
        : isQuiet
          ? 'quiet'
          : 'plain';
  return (
    <>
      <BaseEdge id={id} path={path} interactionWidth={30} className={`fe-edge fe-edge-${state}`} />
      {(isHovered || selected === true) && <EdgeTools id={id} at={middle} />}
    </>
  );
});
