import { MiniMap } from '@xyflow/react';
import { useCallback } from 'react';
import type { CanvasNode } from '../document/view-model.ts';
import { useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { mapClass } from './map-class.ts';
import { useMapSwitch } from './use-map-switch.ts';

/** The whole flow in a corner of the canvas: drag it to go elsewhere. Where it is not shown it costs nothing. */
export function FlowMap() {
  const { isOn, hasRoom } = useMapSwitch();
  return isOn && hasRoom ? <ShownMap /> : null;
}

function ShownMap() {
  const { t } = useWords();
  const problemsOf = useView((view) => view.problemsOf);
  const fresh = useView((view) => view.fresh);
  const run = useView((view) => view.run);
  const classOf = useCallback(
    ({ id, type, width }: CanvasNode) =>
      mapClass({
        kind: type === 'group' && width === undefined ? 'step' : type,
        worst: fresh.has(id) ? undefined : problemsOf.get(id)?.worst,
        isOnPath: run?.numbers.has(id) ?? false,
      }),
    [problemsOf, fresh, run],
  );
  return (
    <MiniMap<CanvasNode>
      className="fe-map"
      pannable
      zoomable
      nodeClassName={classOf}
      nodeBorderRadius={14}
      ariaLabel={t('flow.canvas.map')}
    />
  );
}
