import type { ReplayAround } from '../api/shapes/replay-shapes.ts';
import { readLiveFlows, readReleasedFlow } from '../store/flow-rows.ts';
import type { Reading } from '../store/open-store.ts';
import { readReleases, versionsIn } from '../store/replay-rows.ts';
import { flowOrder } from '../store/turn-pages.ts';

/** What was live when, and what is: each turn is replayed beside the flows that were live then. */
export async function replayAround(from: Pick<Reading, 'read'>): Promise<ReplayAround> {
  const releases = await readReleases(from);
  const live = await readLiveFlows(from);
  const named = new Set(Object.values(releases).flatMap(versionsIn));
  const known = new Map(live.map(({ version, document }) => [version, { version, document }]));
  for (const version of named) {
    if (known.has(version)) continue;
    const flow = await readReleasedFlow(from, version);
    if (flow !== null) known.set(version, flow);
  }
  return {
    releases,
    versions: [...known.values()],
    live: live.map(({ version }) => version),
    order: [...(await flowOrder(from)).keys()],
  };
}
