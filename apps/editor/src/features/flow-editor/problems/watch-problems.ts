import { checkFlow } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import type { Problem } from '@bellhop/schema';
import { shopSurroundings } from './shop-surroundings.ts';
import { shopIntents } from '../language/shop-intents.ts';
import type { FlowSession } from '../session/flow-session.ts';
import type { NodeProblems } from '../session/view-store.ts';

const quiet = 200;
const rank = { error: 0, warning: 1, hint: 2 };

/** Checks the flow again a moment after every change, never while a key is being pressed. Gives back what stops it. */
export function watchProblems({ flow, view }: FlowSession): () => void {
  const check = () => {
    const known = shopSurroundings.getState().around;
    const intents = shopIntents.getState().intents?.map(({ id }) => id) ?? null;
    const problems = checkFlow(flow.getState().document, nodeDefinitions, { ...known, intents });
    view.setState({ problems, problemsOf: byNode(problems) });
  };
  let timer: number | undefined;
  check();
  const unsubscribe = flow.subscribe((state, before) => {
    if (state.document === before.document) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(check, quiet);
  });
  const stops = [shopIntents.subscribe(check), shopSurroundings.subscribe(check)];
  return () => {
    window.clearTimeout(timer);
    for (const stop of stops) stop();
    unsubscribe();
  };
}

/** The worst problem and the number of problems of each step; hints are not counted beside worse ones. */
export function byNode(problems: readonly Problem[]): Map<string, NodeProblems> {
  const found = new Map<string, NodeProblems>();
  for (const { node, severity } of problems) {
    if (node === undefined) continue;
    const old = found.get(node);
    if (old === undefined) found.set(node, { worst: severity, count: 1 });
    else {
      const worst = rank[severity] < rank[old.worst] ? severity : old.worst;
      found.set(node, { worst, count: old.count + (severity === 'hint' ? 0 : 1) });
    }
  }
  return found;
}
