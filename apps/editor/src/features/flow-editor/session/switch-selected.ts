import type { SimpleCommand } from '@bellhop/schema';
import { edit } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';

/** Switches the selected steps off; on again when all of them are off. One step of undo. */
export function switchSelected(session: FlowSession): void {
  const { nodes } = session.flow.getState().document;
  const steps = [...session.view.getState().nodes].flatMap((id) => nodes[id] ?? []);
  const [first] = steps;
  if (first === undefined) return;
  const disabled = steps.some((step) => step.disabled !== true);
  const commands = steps.map(({ id }): SimpleCommand => ({
    type: 'setDisabled',
    node: id,
    disabled,
  }));
  const label =
    steps.length === 1
      ? { key: disabled ? 'switchedOff' : 'switchedOn', step: first }
      : {
          key: disabled ? 'switchedOffMany' : 'switchedOnMany',
          values: { count: steps.length },
        };
  edit(session, { type: 'batch', commands }, label);
}
