import type { RunningChats } from '@bellhop/engine';
import { z } from 'zod';
import { json } from './json-text.ts';
import type { Store, Transaction } from './open-store.ts';

export const runningSchema = z.enum(['finish', 'move', 'restart']);

/** A choice that this version does not know finishes the chat where it stands: nothing is lost by that. */
export function readRunning(text: string): RunningChats {
  return runningSchema.catch('finish').parse(text);
}

const canarySchema = z.object({
  version: z.string(),
  share: z.int().min(1).max(99),
  running: runningSchema,
});

/** Which version of each flow was live together: flow id to version id, in list order. */
export interface Release {
  id: string;
  flows: Record<string, string>;
  /** What was chosen for chats in older versions, by flow; null where it was not written down. */
  running: Record<string, RunningChats> | null;
  /** The versions that a share of the customers got beside those, by flow. */
  canary: Record<string, ReleasedCanary>;
}

/** A version for a share of the customers, and what their chats in older versions do. */
export type ReleasedCanary = z.infer<typeof canarySchema>;

/** A row as it is stored. */
export const releaseSchema = z.object({
  id: z.string(),
  flows: json(z.record(z.string(), z.string())),
  running: json(z.record(z.string(), runningSchema)).nullable(),
  canary: json(z.record(z.string(), canarySchema))
    .nullable()
    .transform((canary) => canary ?? {}),
});

/**
 * Writes down what is live now, and what was chosen for running chats: publishing a version again may choose anew. To be
 * called in the transaction that has changed it.
 */
export async function addRelease(
  transaction: Transaction,
  { id, at }: { id: string; at: string },
): Promise<void> {
  const { flows, running, canary } = await liveNow(transaction);
  const newest = await findNewestRelease(transaction);
  const isKnown =
    newest !== null &&
    isEqual(newest.flows, flows) &&
    isEqual(newest.running, running) &&
    isEqual(newest.canary, canary);
  if (isKnown) return;
  await transaction.release.create({
    data: {
      id,
      createdAt: await afterAllOthers(transaction, at),
      flows: JSON.stringify(flows),
      running: JSON.stringify(running),
      canary: Object.keys(canary).length === 0 ? null : JSON.stringify(canary),
    },
  });
}

/** The newest one is live, also when the clock was put back, or when two are of one millisecond. */
async function afterAllOthers(transaction: Transaction, at: string): Promise<string> {
  const { _max } = await transaction.release.aggregate({ _max: { createdAt: true } });
  const last = _max.createdAt;
  if (last === null || last < at) return at;
  return new Date(Date.parse(last) + 1).toISOString();
}

/** The release that is live; null when what is live was never written down. */
export async function readLiveRelease({ read }: Store): Promise<Release | null> {
  const [newest, live] = await Promise.all([findNewestRelease(read), liveNow(read)]);
  if (newest === null || !isEqual(newest.flows, live.flows)) return null;
  if (!isEqual(newest.canary, live.canary)) return null;
  return newest.running === null || isEqual(newest.running, live.running) ? newest : null;
}

export async function readRelease(
  { read }: Pick<Store, 'read'>,
  id: string,
): Promise<Release | null> {
  const row = await read.release.findUnique({ where: { id } });
  return row === null ? null : releaseSchema.parse(row);
}

/** What is chosen with this version for chats that stand in older ones, as far as it was written down. */
export async function readRunningOf(
  { read }: Pick<Store, 'read'>,
  version: string,
): Promise<RunningChats> {
  const row = await read.flowVersion.findUnique({
    where: { id: version },
    select: { running: true },
  });
  return readRunning(row?.running ?? '');
}

async function findNewestRelease(from: Transaction | Store['read']): Promise<Release | null> {
  const row = await from.release.findFirst({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  return row === null ? null : releaseSchema.parse(row);
}

async function liveNow(
  from: Transaction | Store['read'],
): Promise<Pick<Release, 'flows' | 'canary'> & { running: Record<string, RunningChats> }> {
  const rows = await from.flow.findMany({
    where: { removedAt: null, liveVersionId: { not: null } },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: { id: true, liveVersionId: true, canaryVersionId: true, canaryShare: true },
  });
  const live = rows.map(({ id, liveVersionId }) => [id, liveVersionId ?? ''] as const);
  const tried = rows.flatMap(({ canaryVersionId }) => canaryVersionId ?? []);
  const versions = await from.flowVersion.findMany({
    where: { id: { in: [...live.map(([, version]) => version), ...tried] } },
    select: { id: true, running: true },
  });
  const chosen = new Map(versions.map(({ id, running }) => [id, readRunning(running)]));
  return {
    flows: Object.fromEntries(live),
    running: Object.fromEntries(live.map(([id, version]) => [id, chosen.get(version) ?? 'finish'])),
    canary: Object.fromEntries(
      rows.flatMap(({ id, canaryVersionId: version, canaryShare: share }) =>
        version === null || share === null
          ? []
          : [[id, { version, share, running: chosen.get(version) ?? 'finish' }] as const],
      ),
    ),
  };
}

/** In the same order, too: the order of the list is part of a release. */
function isEqual(one: object | null, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
