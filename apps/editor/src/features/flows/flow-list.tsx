import { VisuallyHidden } from '@mantine/core';
import type { Role } from '@bellhop/schema';
import { useState } from 'react';
import type { Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { FlowRow } from './flow-row.tsx';
import { moveItem } from './move-item.ts';
import type { FlowActions } from './use-flow-actions.ts';
import { useDragOrder } from './use-drag-order.ts';
import classes from './flow-list.module.css';

export interface FlowListProps {
  flows: Outputs['flows']['list'];
  role: Role | undefined;
  actions: FlowActions;
}

/** The rows, and the two ways to change their order: buttons for the keyboard, a handle for the pointer. */
export function FlowList({ flows, role, actions }: FlowListProps) {
  const { t } = useMessages();
  const [announcement, setAnnouncement] = useState('');
  const move = (from: number, to: number) => {
    const flow = flows[from];
    if (flow === undefined || from === to) return;
    actions.reorder(moveItem(flows, from, to).map(({ id }) => id));
    setAnnouncement(t('flows.moved', { name: flow.name, place: to + 1, total: flows.length }));
  };
  const drag = useDragOrder(flows.length, move);
  const shown = drag.dragged === null ? flows : moveItem(flows, drag.dragged, drag.over);

  return (
    <>
      <ol className={classes['list']} aria-label={t('flows.list')} ref={drag.listRef}>
        {shown.map((flow, index) => (
          <FlowRow
            key={flow.id}
            flow={flow}
            index={index}
            count={flows.length}
            role={role}
            actions={actions}
            isDragged={drag.dragged !== null && flows[drag.dragged]?.id === flow.id}
            onMove={move}
            onDragStart={(event) => {
              drag.start(event, index);
            }}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </>
  );
}
