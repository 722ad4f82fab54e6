import type { FlowDocument } from '../document/flow-document.ts';
import type { Changes, RecordChange } from './changes-between.ts';

/** What a change is remembered under, so that it can be told who made it. */
export const changeKey = {
  settings: 'settings',
  orderOfTriggers: 'order',
  step: (id: string) => `step ${id}`,
  /** Lines are told by where they leave: drawn anew they have another id. */
  line: (step: string, exit: string) => `line ${step} ${exit}`,
  record: (table: RecordChange['table'], id: string) => `${table} ${id}`,
} as const;

/** The keys of everything that a person would say has changed; the layout has none. */
export function changeKeys(changes: Changes & { orderOfTriggers: boolean }): string[] {
  const { settings, steps, records, orderOfTriggers } = changes;
  return [
    ...(settings.length > 0 ? [changeKey.settings] : []),
    ...(orderOfTriggers ? [changeKey.orderOfTriggers] : []),
    ...steps.flatMap(({ kind, node, fields, lines }) => [
      ...(kind !== 'changed' || fields.length > 0 ? [changeKey.step(node.id)] : []),
      ...lines.map(({ exit }) => changeKey.line(node.id, exit)),
    ]),
    ...records.map(({ table, id }) => changeKey.record(table, id)),
  ];
}

/** The keys of everything in a flow that can change. */
export function allChangeKeys(document: FlowDocument): Set<string> {
  const tables = (['variables', 'notes', 'groups', 'tests'] as const).flatMap((table) =>
    Object.keys(document[table]).map((id) => changeKey.record(table, id)),
  );
  return new Set([
    changeKey.settings,
    changeKey.orderOfTriggers,
    ...Object.keys(document.nodes).map(changeKey.step),
    ...Object.values(document.edges).map(({ from }) => changeKey.line(from.node, from.exit)),
    ...tables,
  ]);
}
