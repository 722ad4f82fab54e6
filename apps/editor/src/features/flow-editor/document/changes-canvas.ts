import type { Command, SimpleCommand } from '@bellhop/schema';

const onCanvas: ReadonlySet<SimpleCommand['type']> = new Set([
  'addNode',
  'removeNodes',
  'moveNodes',
  'setDisabled',
  'connect',
  'reconnect',
  'disconnect',
  'paste',
  'putNote',
  'putGroup',
]);

/** Whether an edit is one that a slip of the hand makes on the canvas. What a form says stays possible, lines included. */
export function changesCanvas(command: Command): boolean {
  if (command.type !== 'batch') {
    if (command.type === 'removeRecords') return ['notes', 'groups'].includes(command.table);
    return onCanvas.has(command.type);
  }
  const isOfForm = command.commands.some(({ type }) => type === 'setConfig');
  return !isOfForm && command.commands.some(changesCanvas);
}
