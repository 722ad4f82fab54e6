import { byPlace, type FlowDocument, type FlowEdge, type Problem } from '@bellhop/schema';
import { findWaitlessLoops } from './find-waitless-loops.ts';
import { reach, waysOf, type Graph } from './graph.ts';
import type { Steps } from './read-steps.ts';
import type { ReadableStep } from './step-facts.ts';

/** What is wrong with how the steps hang together. */
export function checkPaths(document: FlowDocument, steps: Steps, graph: Graph): Problem[] {
  return [
    ...checkTriggers(document, steps, graph),
    ...graph.edges.flatMap((edge) => checkEdge(edge, steps)),
    ...[...steps.values()].flatMap((step) => checkExits(step, graph)),
    ...checkReach(steps, graph),
    ...checkDisabled(steps, graph),
    ...findWaitlessLoops(graph, steps).map((node): Problem => ({
      code: 'loopWithoutWait',
      severity: 'error',
      node,
    })),
  ];
}

function checkTriggers(document: FlowDocument, steps: Steps, { used }: Graph): Problem[] {
  const triggers = [...steps.values()].filter(({ definition }) => definition.kind === 'trigger');
  if (triggers.length === 0) {
    // A sub-flow begins behind a trigger too; without one it is called and does nothing.
    if (document.kind !== 'subflow') return [{ code: 'noTrigger', severity: 'error' }];
    return steps.size === 0 ? [] : [{ code: 'noStart', severity: 'error' }];
  }
  if (triggers.every(({ node }) => node.disabled)) {
    return triggers.map(({ node }) => ({
      code: 'disabledTrigger',
      severity: 'error',
      node: node.id,
      fix: { type: 'setDisabled', node: node.id, disabled: false },
    }));
  }
  if (document.kind !== 'subflow') return [];
  return checkStarts(triggers.filter(({ node }) => used.has(node.id)));
}

/** A sub-flow begins behind its topmost trigger that leads somewhere, as the engine has it: no other starts anything. */
function checkStarts(triggers: readonly ReadableStep[]): Problem[] {
  const [, ...others] = triggers
    .map(({ node }) => node)
    .filter(({ disabled }) => disabled !== true)
    .sort(byPlace);
  return others.map(({ id }) => ({ code: 'secondStart', severity: 'warning', node: id }));
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

function checkExits({ node, definition, exits }: ReadableStep, { used }: Graph): Problem[] {
  if (node.disabled === true) return [];
  const connected = used.get(node.id);
  return exits
    .filter((exit) => exit.optional !== true && connected?.has(exit.id) !== true)
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

function checkReach(steps: Steps, { reached }: Graph): Problem[] {
  if (reached.size === 0) return [];
  return [...steps.keys()]
    .filter((id) => !reached.has(id))
    .map((node) => ({ code: 'unreachable', severity: 'warning', node }));
}

/** Steps that are switched off although all that lies behind them is reached only through them. */
function checkDisabled(steps: Steps, graph: Graph): Problem[] {
  const all = [...steps.values()];
  const starts = all
    .filter(({ definition, node }) => definition.kind === 'trigger' && node.disabled !== true)
    .map(({ node }) => node.id);
  if (starts.length === 0) return [];
  return all
    .filter(
      ({ node, definition }) =>
        node.disabled === true && definition.kind === 'step' && graph.reached.has(node.id),
    )
    .filter(({ node }) => {
      const behind = waysOf(graph, node.id);
      if (behind.length === 0) return false;
      const others = reach(graph.ways, starts, node.id);
      return behind.some(({ to }) => !others.has(to));
    })
    .map(({ node }) => ({
      code: 'disabledOnPath',
      severity: 'warning',
      node: node.id,
      fix: { type: 'setDisabled', node: node.id, disabled: false },
    }));
}
