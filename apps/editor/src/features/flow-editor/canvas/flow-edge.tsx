import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasEdge } from '../document/view-model.ts';
import { exitKey } from '../document/graph.ts';
import { useView } from '../session/use-session.ts';
import { EdgeTools } from './edge-tools.tsx';
import { edgePath } from './edge-path.ts';

/** A line between two steps. Its tools appear when it is pointed at or selected. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CanvasEdge>) {
  const { id, selected, source, sourceHandleId } = props;
  const { path, middle } = edgePath(props);
  const taken = useView(({ run }) => run?.edges.get(id) ?? 0);
  const exit = exitKey(source, sourceHandleId ?? '');
  const isQuiet = useView(({ run, coverage }) =>
    run === null ? coverage !== null && !coverage.exits.has(exit) : !run.edges.has(id),
  );
  const visits = useView(({ run, coverage }) =>
    run === null && coverage !== null ? (coverage.exits.get(exit) ?? 0) : 0,
  );
  const isHovered = useView(({ hoveredEdge }) => hoveredEdge === id);
  const isDropTarget = useView(({ dropEdge }) => dropEdge === id);
  const mark = useView(({ marks }) => marks?.lines.get(id));
  const state = isDropTarget
    ? 'open'
    : (mark ??
      (taken > 0
        ? 'taken'
        : selected === true
          ? 'selected'
          : isHovered
            ? 'hovered'
            : isQuiet
              ? 'quiet'
              : 'plain'));
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={30}
        className={`fe-edge fe-edge-${state}`}
        {...countAt(middle, Math.max(visits, taken > 1 ? taken : 0))}
      />
      {isDropTarget && <path className="fe-edge-gap" d={plusAt(middle)} />}
      {(isHovered || selected === true) && <EdgeTools id={id} at={middle} />}
    </>
  );
});

/** How often it was taken, in its middle. */
function countAt({ x, y }: { x: number; y: number }, count: number) {
  return count === 0 ? {} : { label: `×${String(count)}`, labelX: x, labelY: y };
}

/** A plus in the middle of a line that is about to take a step in. */
function plusAt({ x, y }: { x: number; y: number }): string {
  return `M${x - 9} ${y}h18M${x} ${y - 9}v18`;
}
