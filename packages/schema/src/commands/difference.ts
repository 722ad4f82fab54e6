import {
  settingsOf,
  tableNames,
  type FlowDocument,
  type FlowSettings,
  type TableName,
} from '../document/flow-document.ts';
import { isEqual } from '../is-equal.ts';

type Row<Table extends TableName> = FlowDocument[Table][string];

/** What happened to one table: whole records, so that it can be taken back without looking anywhere else. */
export interface TableDifference<Table extends TableName> {
  added: Record<string, Row<Table>>;
  updated: Record<string, [from: Row<Table>, to: Row<Table>]>;
  removed: Record<string, Row<Table>>;
}

/** What one command changed. `settings` is there only when they changed. */
export type Difference = { [Table in TableName]: TableDifference<Table> } & {
  settings?: [from: FlowSettings, to: FlowSettings];
};

export function isEmpty(difference: Difference): boolean {
  return difference.settings === undefined && countChanges(difference) === 0;
}

/** How many records were added, updated or removed, moves included. */
export function countChanges(difference: Difference): number {
  const records = tableNames.reduce((sum, table) => {
    const { added, updated, removed } = difference[table];
    return (
      sum + Object.keys(added).length + Object.keys(updated).length + Object.keys(removed).length
    );
  }, 0);
  return records + (difference.settings === undefined ? 0 : 1);
}

/** What has to change in `from` to get `to`. */
export function differenceBetween(from: FlowDocument, to: FlowDocument): Difference {
  const difference: Difference = {
    nodes: tableDifference<'nodes'>(from.nodes, to.nodes),
    edges: tableDifference<'edges'>(from.edges, to.edges),
    variables: tableDifference<'variables'>(from.variables, to.variables),
    notes: tableDifference<'notes'>(from.notes, to.notes),
    groups: tableDifference<'groups'>(from.groups, to.groups),
    tests: tableDifference<'tests'>(from.tests, to.tests),
  };
  const settings: [FlowSettings, FlowSettings] = [settingsOf(from), settingsOf(to)];
  return isEqual(settings[0], settings[1]) ? difference : { ...difference, settings };
}

function tableDifference<Table extends TableName>(
  from: Record<string, Row<Table>>,
  to: Record<string, Row<Table>>,
): TableDifference<Table> {
  const difference: TableDifference<Table> = { added: {}, updated: {}, removed: {} };
  for (const [id, row] of Object.entries(to)) {
    const before = from[id];
    if (before === undefined) difference.added[id] = row;
    else if (before !== row && !isEqual(before, row)) difference.updated[id] = [before, row];
  }
  for (const [id, row] of Object.entries(from)) {
    if (to[id] === undefined) difference.removed[id] = row;
  }
  return difference;
}

/** The difference that takes this one back. */
export function invert(difference: Difference): Difference {
  const inverted: Difference = {
    nodes: invertTable<'nodes'>(difference.nodes),
    edges: invertTable<'edges'>(difference.edges),
    variables: invertTable<'variables'>(difference.variables),
    notes: invertTable<'notes'>(difference.notes),
    groups: invertTable<'groups'>(difference.groups),
    tests: invertTable<'tests'>(difference.tests),
  };
  if (difference.settings === undefined) return inverted;
  return { ...inverted, settings: [difference.settings[1], difference.settings[0]] };
}

function invertTable<Table extends TableName>({
  added,
  updated,
  removed,
}: TableDifference<Table>): TableDifference<Table> {
  const swapped: TableDifference<Table>['updated'] = {};
  for (const [id, [from, to]] of Object.entries(updated)) swapped[id] = [to, from];
  return { added: removed, updated: swapped, removed: added };
}

/** Applies a difference to any document, also to one that has moved on: records are put and removed as they stand. */
export function applyDifference(document: FlowDocument, difference: Difference): FlowDocument {
  return {
    ...document,
    ...(difference.settings === undefined ? {} : difference.settings[1]),
    nodes: applyTable<'nodes'>(document.nodes, difference.nodes),
    edges: applyTable<'edges'>(document.edges, difference.edges),
    variables: applyTable<'variables'>(document.variables, difference.variables),
    notes: applyTable<'notes'>(document.notes, difference.notes),
    groups: applyTable<'groups'>(document.groups, difference.groups),
    tests: applyTable<'tests'>(document.tests, difference.tests),
  };
}

function applyTable<Table extends TableName>(
  table: Record<string, Row<Table>>,
  difference: TableDifference<Table>,
): Record<string, Row<Table>> {
  const { added, updated, removed } = difference;
  const changes = Object.keys(added).length + Object.keys(updated).length;
  if (changes + Object.keys(removed).length === 0) return table;
  const next: Record<string, Row<Table>> = {};
  for (const [id, row] of Object.entries(table)) {
    if (removed[id] === undefined) next[id] = updated[id]?.[1] ?? row;
  }
  for (const [id, row] of Object.entries(added)) next[id] = row;
  for (const [id, [, row]] of Object.entries(updated)) next[id] = row;
  return next;
}
