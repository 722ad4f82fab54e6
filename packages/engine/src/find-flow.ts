import type { CompiledFlow } from './compile-flow.ts';
import type { Lane } from './lane.ts';
import { remark, type Run } from './run.ts';

/** The version of a flow that a run calls: the one of its own release, so that it never mixes two. */
export function calledFlow({ program }: Run, lane: Lane, flow: string): CompiledFlow | undefined {
  const own = lane.release === undefined ? undefined : program.released?.(lane.release, flow);
  return own ?? program.live.find(({ document }) => document.id === flow);
}

/** A version that a run stands on, live or not. */
export function flowAt({ program }: Run, version: string): CompiledFlow | undefined {
  return program.live.find((flow) => flow.version === version) ?? program.pinned(version);
}

interface Standing {
  /** What the run goes on with; undefined when it starts anew or its version is gone. */
  flow: CompiledFlow | undefined;
  /** Why it is not the version that it stood on. */
  because: { code: 'restarted' | 'moved'; flow: string } | null;
}

/**
 * The version that a waiting run goes on with. When a newer one is live of a flow that it stands in, be it the one that
 * waits or one that called it, what was chosen on publishing decides: finish on the old one, move to the new one where
 * the steps still exist, or start anew. A run moves as a whole.
 */
export function standingOf(run: Run, lane: Lane): Standing {
  const { position, stack } = lane;
  if (position === null) return { flow: undefined, because: null };
  const newer = [position, ...stack].flatMap(({ flow, version }) => {
    const live = liveFlow(run, flow);
    if (live === undefined || live.version === version) return [];
    const choice = run.program.running?.(flow) ?? 'finish';
    return [{ choice, name: live.document.name }];
  });
  const restarts = newer.find(({ choice }) => choice === 'restart');
  if (restarts !== undefined) {
    return { flow: undefined, because: { code: 'restarted', flow: restarts.name } };
  }
  const old = flowAt(run, position.version);
  const moves = newer.find(({ choice }) => choice === 'move');
  const live = liveFlow(run, position.flow);
  if (moves === undefined || live === undefined || !canMove(run, lane, { old, live })) {
    return { flow: old, because: null };
  }
  return { flow: live, because: { code: 'moved', flow: moves.name } };
}

/** The same, and the run stands there from now on; the trace says so where that is another version. */
export function standingFlow(run: Run, lane: Lane): CompiledFlow | undefined {
  const { flow, because } = standingOf(run, lane);
  if (because !== null) remark(run, because.code, { flow: because.flow });
  if (because?.code === 'moved' && flow !== undefined && lane.position !== null) {
    lane.position = { ...lane.position, version: flow.version };
    lane.stack = lane.stack.map((frame) => {
      return { ...frame, version: liveFlow(run, frame.flow)?.version ?? '' };
    });
    lane.release = run.program.release;
  }
  return flow;
}

/** Every step that the run stands in has to be there in the new version, as the same type of step, and able to wait. */
function canMove(
  run: Run,
  { position, stack }: Lane,
  { old, live }: { old: CompiledFlow | undefined; live: CompiledFlow },
): boolean {
  if (position === null) return false;
  const now = live.nodes.get(position.node);
  if (now?.broken !== null || !now.definition.waits(now.config)) return false;
  const before = old?.nodes.get(position.node);
  if (before !== undefined && before.node.type !== now.node.type) return false;
  return stack.every(({ flow, node }) => {
    return liveFlow(run, flow)?.nodes.get(node)?.broken === null;
  });
}

function liveFlow({ program }: Run, flow: string): CompiledFlow | undefined {
  return program.live.find(({ document }) => document.id === flow);
}
