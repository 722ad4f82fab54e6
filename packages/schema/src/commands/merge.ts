import { tableNames, type FlowDocument, type TableName } from '../document/flow-document.ts';
import { isEqual } from '../is-equal.ts';
import { applyDifference, differenceBetween, type Difference } from './difference.ts';
import { edgeProblems } from '../document/read-flow.ts';

/** One record that both sides changed, each in its own way. */
export interface Clash {
  table: TableName | 'settings';
  id: string;
}

/** `document` has theirs where there is a clash unless `prefer` says otherwise; everything else of both sides is in it. */
export interface Merged {
  document: FlowDocument;
  clashes: Clash[];
}

/** Three-way merge: what I changed since `base`, put on top of what they saved. */
export function merge(
  base: FlowDocument,
  mine: FlowDocument,
  theirs: FlowDocument,
  prefer: 'mine' | 'theirs',
): Merged {
  const my = differenceBetween(base, mine);
  const their = differenceBetween(base, theirs);
  const clashes = findClashes(my, their);
  const [under, over] = prefer === 'mine' ? [their, my] : [my, their];
  const merged = applyDifference(applyDifference(base, under), over);
  return { document: dropLooseEnds(merged), clashes };
}

function findClashes(my: Difference, their: Difference): Clash[] {
  const clashes: Clash[] = [];
  for (const table of tableNames) {
    const mine = outcomes(my, table);
    const theirs = outcomes(their, table);
    for (const [id, outcome] of mine) {
      if (theirs.has(id) && !isEqual(outcome, theirs.get(id))) clashes.push({ table, id });
    }
  }
  if (my.settings && their.settings && !isEqual(my.settings[1], their.settings[1])) {
    clashes.push({ table: 'settings', id: '' });
  }
  return clashes;
}

/** Id to what the record became: the new row, or null when it was removed. */
function outcomes(difference: Difference, table: TableName): Map<string, unknown> {
  const { added, updated, removed } = difference[table];
  return new Map<string, unknown>([
    ...Object.entries(added),
    ...Object.entries(updated).map(([id, [, to]]): [string, unknown] => [id, to]),
    ...Object.keys(removed).map((id): [string, unknown] => [id, null]),
  ]);
}

/** An edge whose step the other side removed, or a second edge at one exit, cannot stay. */
function dropLooseEnds(document: FlowDocument): FlowDocument {
  const bad = new Set(edgeProblems(document).map((problem) => problem.path.replace('edges.', '')));
  const edges = Object.fromEntries(Object.entries(document.edges).filter(([id]) => !bad.has(id)));
  const groups = Object.fromEntries(
    Object.entries(document.groups).map(([id, group]) => [
      id,
      { ...group, nodes: group.nodes.filter((node) => Object.hasOwn(document.nodes, node)) },
    ]),
  );
  return { ...document, edges, groups };
}
