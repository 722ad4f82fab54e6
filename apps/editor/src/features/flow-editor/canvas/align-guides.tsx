import { ViewportPortal } from '@xyflow/react';
import { useView } from '../session/use-session.ts';

/** Fine lines along which the card that is dragged lies level with another one. */
export function AlignGuides() {
  const guides = useView((view) => view.guides);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <i
          key={axis}
          className="fe-guide"
          style={
            axis === 'x'
              ? { left: at, top: from, height: to - from }
              : { left: from, top: at, width: to - from }
          }
        />
      ))}
    </ViewportPortal>
  );
}
