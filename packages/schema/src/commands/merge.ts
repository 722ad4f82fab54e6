import {
  tableNames,
  type FlowDocument,
  type FlowEdge,
  type TableName,
} from '../document/flow-document.ts';
import { isEqual } from '../is-equal.ts';
import { applyDifference, differenceBetween, type Difference } from './difference.ts';
import { joinEdges, type Side } from './join-edges.ts';

/** One record where what both sides did cannot stand side by side. */
export interface Clash {
  table: TableName | 'settings';
  id: string;
}

/** `document` has the preferred side's word where there is a clash; everything else of both sides is in it. */
export interface Merged {
  document: FlowDocument;
  clashes: Clash[];
}

/** Three-way merge: what I changed since `base`, put on top of what they saved. Whatever is lost is named in a clash. */
export function merge(
  base: FlowDocument,
  mine: FlowDocument,
  theirs: FlowDocument,
  prefer: 'mine' | 'theirs',
): Merged {
  const my: Side = { document: mine, change: differenceBetween(base, mine) };
  const their: Side = { document: theirs, change: differenceBetween(base, theirs) };
  // The clashes are the same whichever side wins, because they are asked for before anybody has chosen.
  const myWay = join(base, my, their);
  const theirWay = join(base, their, my);
  const clashes = [
    ...sameRecord(my.change, their.change),
    ...cutOff(my, their),
    ...cutOff(their, my),
    ...lost(my, theirWay),
    ...lost(their, myWay),
    ...lost(my, myWay),
    ...lost(their, theirWay),
  ];
  return { document: prefer === 'mine' ? myWay : theirWay, clashes: eachOnce(clashes) };
}

/** Both changes on `base`, with the winner's word where they contradict each other. Always a valid document. */
function join(base: FlowDocument, winner: Side, loser: Side): FlowDocument {
  const merged = applyDifference(applyDifference(base, loser.change), winner.change);
  const nodes = { ...merged.nodes };
  // A step that the winner connected comes back: a line to nowhere would have to go without a word.
  for (const id of connectedButRemoved(winner, loser)) {
    const node = winner.document.nodes[id];
    if (node !== undefined) nodes[id] = node;
  }
  const joined = { ...merged, nodes };
  return { ...joined, edges: joinEdges(joined, winner, loser), groups: membersOnly(joined) };
}

/** Groups without the steps that are gone. */
function membersOnly({ groups, nodes }: FlowDocument): FlowDocument['groups'] {
  const kept: FlowDocument['groups'] = {};
  for (const [id, group] of Object.entries(groups)) {
    const members = group.nodes.filter((node) => Object.hasOwn(nodes, node));
    kept[id] = members.length < group.nodes.length ? { ...group, nodes: members } : group;
  }
  return kept;
}

function sameRecord(my: Difference, their: Difference): Clash[] {
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
  const removed = Object.keys(difference[table].removed);
  return new Map<string, unknown>([
    ...written(difference, table),
    ...removed.map((id): [string, unknown] => [id, null]),
  ]);
}

/** Records that were added or changed, by id. */
function written(difference: Difference, table: TableName): [string, unknown][] {
  const { added, updated } = difference[table];
  return [
    ...Object.entries(added),
    ...Object.entries(updated).map(([id, [, to]]): [string, unknown] => [id, to]),
  ];
}

function cutOff(winner: Side, loser: Side): Clash[] {
  return connectedButRemoved(winner, loser).map((id) => ({ table: 'nodes', id }));
}

/** Steps that one side drew a line from or to while the other side removed them. */
function connectedButRemoved(connecting: Side, removing: Side): string[] {
  const { added, updated } = connecting.change.edges;
  const drawn = [...Object.values(added), ...Object.values(updated).map(([, to]) => to)];
  const ends = new Set(drawn.flatMap(({ from, to }) => [from.node, to.node]));
  return [...ends].filter((id) => Object.hasOwn(removing.change.nodes.removed, id));
}

/** What a side wrote and the merged document does not have: never without a word. */
function lost({ change }: Side, merged: FlowDocument): Clash[] {
  return tableNames.flatMap((table) =>
    written(change, table)
      .filter(([id, row]) => !isEqual(merged[table][id], row))
      .filter(([id]) => table !== 'edges' || !isDrawn(change, id, merged))
      .map(([id]) => ({ table, id })),
  );
}

/** The same line under another id: both sides drew it, and nobody has to choose. */
function isDrawn({ edges }: Difference, id: string, merged: FlowDocument): boolean {
  const wanted = edges.added[id] ?? edges.updated[id]?.[1];
  return Object.values(merged.edges).some((edge) => wanted !== undefined && isSame(edge, wanted));
}

function isSame(left: FlowEdge, right: FlowEdge): boolean {
  return isEqual(left.from, right.from) && isEqual(left.to, right.to);
}

function eachOnce(clashes: Clash[]): Clash[] {
  const known = new Map(clashes.map((clash) => [`${clash.table} ${clash.id}`, clash]));
  return [...known.values()];
}
