import type { RunningChats } from '@bellhop/engine';
import { readReleasedFlow } from '../store/flow-rows.ts';
import type { Reading } from '../store/open-store.ts';
import { readRelease, readRunningOf } from '../store/release-rows.ts';
import { flowOrder, turnPages } from '../store/turn-pages.ts';
import { createPrograms } from '../turns/programs.ts';
import { verifyTurn, type Verified } from './verify-turn.ts';

export type Finding = { turn: string } & Exclude<Verified, { result: 'same' }>;

export interface VerifyCounts {
  turns: number;
  same: number;
  different: number;
  otherRules: number;
  cannotRun: number;
}

interface Watcher {
  found(finding: Finding): void;
  /** After each page. */
  counted(counts: VerifyCounts): void;
}

/** Runs every stored turn again. What is found is told at once and not kept, so that memory stays flat. */
export async function verifyDatabase(
  from: Pick<Reading, 'read'>,
  watcher: Watcher,
): Promise<VerifyCounts> {
  const programs = createPrograms({
    liveFlows: () => Promise.resolve([]),
    flowVersion: (id) => readReleasedFlow(from, id),
    release: (id) => readRelease(from, id),
  });
  const sources = {
    programs,
    runningIn: createRunningIn(from),
    order: await flowOrder(from),
  };
  const counts: VerifyCounts = { turns: 0, same: 0, different: 0, otherRules: 0, cannotRun: 0 };
  for await (const page of turnPages(from)) {
    for (const turn of page) {
      const verified = await verifyTurn(turn, sources);
      counts.turns += 1;
      counts[verified.result] += 1;
      if (verified.result !== 'same') watcher.found({ turn: turn.id, ...verified });
    }
    watcher.counted({ ...counts });
  }
  return counts;
}

/** Asked with every turn and seldom another one than the turn before: the last answer is kept. */
function createRunningIn(from: Pick<Reading, 'read'>) {
  let last: { id: string; running: ReadonlyMap<string, RunningChats> } | null = null;
  return async (id: string): Promise<ReadonlyMap<string, RunningChats>> => {
    if (last?.id !== id) last = { id, running: await readRunningIn(from, id) };
    return last.running;
  };
}

async function readRunningIn(from: Pick<Reading, 'read'>, id: string) {
  const { flows = {}, running = null } = (await readRelease(from, id)) ?? {};
  if (running !== null) return new Map(Object.entries(running));
  const found = new Map<string, RunningChats>();
  for (const [flow, version] of Object.entries(flows)) {
    found.set(flow, await readRunningOf(from, version));
  }
  return found;
}
