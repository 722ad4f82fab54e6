import type { Trace } from '@bellhop/schema';

/** How often steps of one flow were entered and left through each exit. */
export interface Visits {
  steps: ReadonlyMap<string, number>;
  /** By `node exit`. */
  exits: ReadonlyMap<string, number>;
}

/** Counts what traces tell of one flow. A step that waits, and goes on later, was entered once. */
export function countVisits(flow: string, traces: readonly Trace[]): Visits {
  const steps = new Map<string, number>();
  const exits = new Map<string, number>();
  for (const step of traces.flatMap((trace) => trace.steps)) {
    if (step.flow !== flow) continue;
    const { node, entry, outcome } = step;
    const isNew = entry === 'trigger' || entry === 'entered' || !steps.has(node);
    if (isNew) add(steps, node, 1);
    if (outcome.type === 'exit' || outcome.type === 'skipped') {
      add(exits, `${node} ${outcome.exit}`, 1);
    }
  }
  return { steps, exits };
}

export function addVisits(all: readonly Visits[]): Visits {
  const steps = new Map<string, number>();
  const exits = new Map<string, number>();
  for (const visits of all) {
    for (const [id, count] of visits.steps) add(steps, id, count);
    for (const [key, count] of visits.exits) add(exits, key, count);
  }
  return { steps, exits };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
