import { differenceBetween, type Difference } from '../commands/difference.ts';
import { settingsOf, type FlowDocument, type FlowNode } from '../document/flow-document.ts';
import { isEqual } from '../is-equal.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';

export type ChangeKind = 'added' | 'changed' | 'removed';

/** Where an exit led, and where it leads: ids of steps; absent where it led or leads nowhere. */
export interface LineChange {
  exit: string;
  from?: string;
  to?: string;
}

export interface StepChange {
  kind: ChangeKind;
  /** As it is now, or as it was when it is gone. */
  node: FlowNode;
  /** Of a changed step: its settings, its name, whether it is on. */
  fields: FieldChange[];
  lines: LineChange[];
  /** It also lies somewhere else. */
  isMoved: boolean;
}

/** Something in a flow that is neither a step nor a line. */
export interface RecordChange {
  kind: ChangeKind;
  table: 'variables' | 'notes' | 'groups' | 'tests';
  id: string;
  name: string;
  fields: FieldChange[];
}

/** What only looks different: steps and notes that lie elsewhere, lines that were drawn anew to where they led before. */
export interface LayoutChanges {
  steps: string[];
  notes: string[];
  lines: string[];
}

export interface Changes {
  settings: FieldChange[];
  steps: StepChange[];
  records: RecordChange[];
  layout: LayoutChanges;
  /** How many changes a person would count: the layout is none. */
  count: number;
}

/** What a person would say has changed between two contents of a flow: step by step, field by field, the layout apart. */
export function changesBetween(from: FlowDocument, to: FlowDocument): Changes {
  const difference = differenceBetween(from, to);
  const lines = lineChanges(difference, from, to);
  const settings = fieldChanges(settingsOf(from), settingsOf(to));
  const steps = stepChanges(difference, lines.byStep, to);
  const records = (['variables', 'notes', 'groups', 'tests'] as const).flatMap((table) =>
    recordChanges(difference, table),
  );
  const layout: LayoutChanges = {
    steps: Object.values(difference.nodes.updated)
      .filter(([before, after]) => isMovedOnly(before, after))
      .map(([, { id }]) => id),
    notes: Object.values(difference.notes.updated)
      .filter(([before, after]) => isEqual(contentOf(before), contentOf(after)))
      .map(([, { id }]) => id),
    lines: lines.redrawn,
  };
  const count = steps.length + records.length + (settings.length > 0 ? 1 : 0);
  return { settings, steps, records, layout, count };
}

function isMovedOnly(before: FlowNode, after: FlowNode): boolean {
  return isEqual({ ...before, position: after.position }, after);
}

function stepChanges(
  { nodes }: Difference,
  lines: ReadonlyMap<string, LineChange[]>,
  to: FlowDocument,
): StepChange[] {
  const rest = new Map(lines);
  const linesOf = (id: string) => {
    const own = rest.get(id) ?? [];
    rest.delete(id);
    return own;
  };
  const whole = (kind: ChangeKind) => (node: FlowNode) => {
    return { kind, node, fields: [], lines: linesOf(node.id), isMoved: false };
  };
  const added = Object.values(nodes.added).map(whole('added'));
  const changed = Object.values(nodes.updated)
    .filter(([before, after]) => !isMovedOnly(before, after))
    .map(([before, after]): StepChange => {
      const { position: was, ...old } = before;
      const { position: is, ...now } = after;
      const fields = fieldChanges(old, now);
      const isMoved = !isEqual(was, is);
      return { kind: 'changed', node: after, fields, lines: linesOf(after.id), isMoved };
    });
  const removed = Object.values(nodes.removed).map(whole('removed'));
  const rewired = [...rest].flatMap(([id, own]): StepChange[] => {
    const node = to.nodes[id];
    const isMoved = nodes.updated[id] !== undefined;
    return node === undefined ? [] : [{ kind: 'changed', node, fields: [], lines: own, isMoved }];
  });
  return [...added, ...changed, ...rewired, ...removed];
}

/** By the step that they leave. A line under another id that leads from and to the same is only drawn anew. */
function lineChanges({ edges }: Difference, from: FlowDocument, to: FlowDocument) {
  const ends = { from: endsOf(from), to: endsOf(to) };
  const byStep = new Map<string, LineChange[]>();
  const redrawn: string[] = [];
  const touched = [
    ...Object.values(edges.added),
    ...Object.values(edges.updated).flat(),
    ...Object.values(edges.removed),
  ];
  const seen = new Set<string>();
  for (const { id, from: left } of touched) {
    const key = exitKey(left);
    if (seen.has(key)) continue;
    seen.add(key);
    const [before, after] = [ends.from.get(key), ends.to.get(key)];
    if (before === after) {
      redrawn.push(id);
      continue;
    }
    const line: LineChange = {
      exit: left.exit,
      ...(before !== undefined && { from: before }),
      ...(after !== undefined && { to: after }),
    };
    byStep.set(left.node, [...(byStep.get(left.node) ?? []), line]);
  }
  return { byStep, redrawn };
}

function endsOf({ edges }: FlowDocument): Map<string, string> {
  return new Map(Object.values(edges).map(({ from, to }) => [exitKey(from), to.node]));
}

function exitKey({ node, exit }: { node: string; exit: string }): string {
  return `${node} ${exit}`;
}

interface AnyTable {
  added: Readonly<Record<string, { id: string }>>;
  updated: Readonly<Record<string, [from: { id: string }, to: { id: string }]>>;
  removed: Readonly<Record<string, { id: string }>>;
}

function recordChanges(difference: Difference, table: RecordChange['table']): RecordChange[] {
  const { added, updated, removed }: AnyTable = difference[table];
  const whole = (kind: ChangeKind, rows: AnyTable['added']) =>
    Object.values(rows).map((row): RecordChange => {
      return { kind, table, id: row.id, name: nameOf(row), fields: [] };
    });
  const changed = Object.values(updated).flatMap(([before, after]): RecordChange[] => {
    const fields = fieldChanges(contentOf(before), contentOf(after));
    if (fields.length === 0) return [];
    return [{ kind: 'changed', table, id: after.id, name: nameOf(after), fields }];
  });
  return [...whole('added', added), ...changed, ...whole('removed', removed)];
}

function nameOf(row: object): string {
  if ('name' in row && typeof row.name === 'string') return row.name;
  return 'text' in row && typeof row.text === 'string' ? row.text.slice(0, 80) : '';
}

/** Without where it lies and how large it is drawn. */
function contentOf(row: object): object {
  const kept = Object.entries(row).filter(([key]) => key !== 'position' && key !== 'size');
  return Object.fromEntries(kept);
}
