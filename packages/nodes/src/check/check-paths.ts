import type { FlowDocument, FlowEdge, Problem } from '@bellhop/schema';
import { findWaitlessLoops } from './find-waitless-loops.ts';
import type { ReadableStep } from './read-steps.ts';

type Steps = ReadonlyMap<string, ReadableStep>;

/** What is wrong with how the steps hang together. */
export function checkPaths(document: FlowDocument, steps: Steps): Problem[] {
  return [
    ...checkTriggers(document, steps),
    ...Object.values(document.edges).flatMap((edge) => checkEdge(edge, steps)),
    ...[...steps.values()].flatMap((step) => checkExits(document, step)),
    ...checkReach(document, steps),
    ...findWaitlessLoops(document, steps).map((node): Problem => ({
      code: 'loopWithoutWait',
      severity: 'error',
      node,
    })),
  ];
}

function checkTriggers(document: FlowDocument, steps: Steps): Problem[] {
  if (document.kind === 'subflow') return [];
  const triggers = [...steps.values()].filter(({ definition }) => definition.kind === 'trigger');
  if (triggers.length === 0) return [{ code: 'noTrigger', severity: 'error' }];
  if (triggers.every(({ node }) => node.disabled)) {
    return triggers.map(({ node }) => ({
      code: 'disabledTrigger',
      severity: 'error',
      node: node.id,
      fix: { type: 'setDisabled', node: node.id, disabled: false },
    }));
  }
  return [];
}

function checkEdge(edge: FlowEdge, steps: Steps): Problem[] {
  const from = steps.get(edge.from.node);
  const to = steps.get(edge.to.node);
  const about = {
    severity: 'error' as const,
    node: edge.from.node,
    edge: edge.id,
    fix: { type: 'disconnect' as const, edges: [edge.id] },
  };
  if (from !== undefined && !from.exits.some(({ id }) => id === edge.from.exit)) {
    return [{ ...about, code: 'edgeFromMissingExit', exit: edge.from.exit }];
  }
  if (to?.definition.kind === 'trigger') return [{ ...about, code: 'edgeToTrigger' }];
  return [];
}

function checkExits(document: FlowDocument, { node, definition, exits }: ReadableStep): Problem[] {
  if (node.disabled === true) return [];
  const used = new Set<string>();
  for (const { from } of Object.values(document.edges))
    if (from.node === node.id) used.add(from.exit);
  return exits
    .filter((exit) => exit.optional !== true && !used.has(exit.id))
    .map((exit) => ({
      ...(exit.unconnected === undefined
        ? { code: 'exitWithoutEdge' }
        : { code: exit.unconnected, nodeType: node.type }),
      // A trigger that leads nowhere swallows messages; any other loose end may be meant.
      severity: definition.kind === 'trigger' ? 'error' : 'warning',
      node: node.id,
      exit: exit.id,
      // The words of the exit are put in by whoever shows the problem: they are in the reader's language.
      values: { exit: exit.id },
    }));
}

function checkReach(document: FlowDocument, steps: Steps): Problem[] {
  const reached = new Set<string>();
  const open = [...steps.values()]
    .filter(({ definition }) => definition.kind === 'trigger')
    .map(({ node }) => node.id);
  if (open.length === 0) return [];
  const targets = new Map<string, string[]>();
  for (const { from, to } of Object.values(document.edges)) {
    targets.set(from.node, [...(targets.get(from.node) ?? []), to.node]);
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(targets.get(id) ?? []));
  }
  return [...steps.keys()]
    .filter((id) => !reached.has(id))
    .map((node) => ({ code: 'unreachable', severity: 'warning', node }));
}
