import type { Problem } from '@bellhop/schema';
import { limitsOf } from './channel-limits.ts';
import { waysOf, type Graph } from './graph.ts';
import type { Steps } from './read-steps.ts';

/** A loop of waits could last for ever: after so many visits of one step it is taken for that. */
const mostVisits = 8;

/** Messages that may come when the customer has been quiet for longer than a channel lets the shop write. */
export function checkWindows(
  steps: Steps,
  graph: Graph,
  kinds: readonly string[] | null | undefined,
): readonly Problem[] {
  const limits = limitsOf(kinds).filter(
    ({ window, freeReply }) => window !== null || freeReply !== undefined,
  );
  if (limits.length === 0) return [];
  const quiet = longestQuiet(steps, graph);
  const problems: Problem[] = [];
  for (const [node, minutes] of quiet) {
    const [first] = steps.get(node)?.sends ?? [];
    if (first === undefined) continue;
    for (const { name, window, freeReply } of limits) {
      const about = { node, field: first.field };
      if (window !== null && minutes > window) {
        const values = { channel: name, hours: Math.round(window / 60) };
        problems.push({ ...about, code: 'outsideWindow', severity: 'warning', values });
      } else if (freeReply !== undefined && minutes > freeReply) {
        const values = { channel: name };
        problems.push({ ...about, code: 'replyBecomesPush', severity: 'hint', values });
      }
    }
  }
  return problems;
}

/** For each step the longest that the customer may have been quiet when it is entered; only those above nought. */
function longestQuiet(steps: Steps, graph: Graph): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  const visits = new Map<string, number>();
  const open: string[] = [];
  const put = (node: string, minutes: number) => {
    if (minutes <= (longest.get(node) ?? 0)) return;
    const seen = (visits.get(node) ?? 0) + 1;
    visits.set(node, seen);
    longest.set(node, seen > mostVisits ? Infinity : minutes);
    open.push(node);
  };
  const spread = (node: string) => {
    const step = steps.get(node);
    if (step === undefined) return;
    const before = longest.get(node) ?? 0;
    for (const { exit, to } of waysOf(graph, node)) {
      const pause = step.pauses.find((one) => one.exit === exit);
      // Whoever waits and has no time of its own was woken by the customer.
      if (pause !== undefined) put(to, before + pause.minutes);
      else if (!step.waits) put(to, before);
    }
  };
  for (const [node, { pauses }] of steps) if (pauses.length > 0) spread(node);
  for (let node = open.pop(); node !== undefined; node = open.pop()) spread(node);
  return longest;
}
