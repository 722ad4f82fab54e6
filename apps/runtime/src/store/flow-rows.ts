import type { RunningChats } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import type { Flow, FlowVersion } from '../generated/prisma/client.ts';
import { readFlowText } from './flow-text.ts';
import { readRunning } from './release-rows.ts';
import type { Store, Transaction } from './open-store.ts';

type From = Pick<Store, 'read'>;

/** The flows that are not removed, in list order. */
export function readFlows({ read }: From): Promise<Flow[]> {
  return read.flow.findMany({
    where: { removedAt: null },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
}

export function findFlow(from: Transaction, id: string): Promise<Flow | null> {
  return from.flow.findFirst({ where: { id, removedAt: null } });
}

export function findVersion({ read }: From, id: string): Promise<FlowVersion | null> {
  return read.flowVersion.findUnique({ where: { id } });
}

export function readVersions({ read }: From, flowId: string): Promise<FlowVersion[]> {
  return read.flowVersion.findMany({ where: { flowId }, orderBy: { number: 'desc' } });
}

export function readVersionsById({ read }: From, ids: string[]): Promise<FlowVersion[]> {
  return read.flowVersion.findMany({ where: { id: { in: ids } } });
}

/** The shop's sub-flows as customers meet them: live, or drafted while they are not. */
export async function readSubflows(store: From): Promise<FlowDocument[]> {
  const flows = (await readFlows(store)).filter(({ kind }) => kind === 'subflow');
  const ids = flows.flatMap(({ liveVersionId }) => liveVersionId ?? []);
  const versions = new Map((await readVersionsById(store, ids)).map((row) => [row.id, row]));
  return flows.map(({ draft, liveVersionId }) =>
    readFlowText(versions.get(liveVersionId ?? '')?.document ?? draft),
  );
}

export interface LiveFlow {
  version: string;
  document: FlowDocument;
  /** What chats do that stand in an older version of it. */
  running: RunningChats;
  /** The version that a share of the customers gets instead. */
  canary?: { version: string; document: FlowDocument; running: RunningChats; share: number };
}

/** The released documents in list order, as the engine wants them. */
export async function readLiveFlows(store: From): Promise<LiveFlow[]> {
  const flows = await readFlows(store);
  const ids = flows.flatMap((flow) =>
    [flow.liveVersionId ?? [], flow.canaryVersionId ?? []].flat(),
  );
  const rows = new Map((await readVersionsById(store, ids)).map((row) => [row.id, row]));
  const released = (id: string | null) => {
    const row = rows.get(id ?? '');
    if (row === undefined) return null;
    const { id: version, document, running } = row;
    return { version, document: readFlowText(document), running: readRunning(running) };
  };
  return flows.flatMap(({ liveVersionId, canaryVersionId, canaryShare: share }): LiveFlow[] => {
    const live = released(liveVersionId);
    if (live === null) return [];
    const canary = released(canaryVersionId);
    return [
      { ...live, ...(canary !== null && share !== null && { canary: { ...canary, share } }) },
    ];
  });
}

export async function readReleasedFlow(
  store: From,
  id: string,
): Promise<{ version: string; document: FlowDocument } | null> {
  const version = await findVersion(store, id);
  return version === null ? null : { version: id, document: readFlowText(version.document) };
}

export async function nextOrder(transaction: Transaction): Promise<number> {
  const { _max } = await transaction.flow.aggregate({
    where: { removedAt: null },
    _max: { order: true },
  });
  return (_max.order ?? 0) + 1;
}

/** The version with the highest number. */
export function findNewestVersion(from: Transaction, flowId: string): Promise<FlowVersion | null> {
  return from.flowVersion.findFirst({ where: { flowId }, orderBy: { number: 'desc' } });
}

/** Adds the next version and puts it live: for everybody, or for a share of the customers. */
export async function addVersion(
  transaction: Transaction,
  {
    share,
    ...version
  }: Omit<
    FlowVersion,
    'number' | 'liveAt' | 'liveBy' | 'running' | 'tests' | 'name' | 'changedBy'
  > & {
    changedBy?: string;
    name?: string | null;
    running?: RunningChats;
    tests?: string;
    share?: number | undefined;
  },
): Promise<Pick<FlowVersion, 'id' | 'number'>> {
  const { id, flowId, author, createdAt } = version;
  const number = ((await findNewestVersion(transaction, flowId))?.number ?? 0) + 1;
  await transaction.flowVersion.create({ data: { ...version, number } });
  const live = { by: author, at: createdAt };
  if (share === undefined) await putLive(transaction, { id, flowId }, live);
  else await putBeside(transaction, { id, flowId, share }, live);
  return { id, number };
}

interface GoesLive {
  by: string;
  at: string;
  running?: RunningChats;
  tests?: string;
  name?: string;
}

/** Puts a version live and writes down who did it, and when. */
export async function putLive(
  transaction: Transaction,
  { id, flowId }: Pick<FlowVersion, 'id' | 'flowId'>,
  { by, at, ...more }: GoesLive,
): Promise<void> {
  const data = { liveAt: at, liveBy: by, ...more };
  await transaction.flowVersion.update({ where: { id }, data });
  // Whatever a share of the customers tried out is over: everybody gets this one.
  const everybody = { liveVersionId: id, canaryVersionId: null, canaryShare: null };
  await transaction.flow.update({ where: { id: flowId }, data: everybody });
}

/** Gives a version to a share of the customers, beside the one that is live. */
export async function putBeside(
  transaction: Transaction,
  { id, flowId, share }: Pick<FlowVersion, 'id' | 'flowId'> & { share: number },
  { by, at, ...more }: GoesLive,
): Promise<void> {
  const data = { liveAt: at, liveBy: by, ...more };
  await transaction.flowVersion.update({ where: { id }, data });
  const canary = { canaryVersionId: id, canaryShare: share };
  await transaction.flow.update({ where: { id: flowId }, data: canary });
}

/** Writes a draft; its revision grows by one. False when it has grown already. */
export async function writeDraft(
  transaction: Transaction,
  draft: Pick<Flow, 'id' | 'changedBy' | 'revision'> & {
    document: FlowDocument;
    by: string;
    at: string;
  },
): Promise<boolean> {
  const { id, document, by, at, changedBy, revision } = draft;
  const { count } = await transaction.flow.updateMany({
    where: { id, revision: revision - 1 },
    data: {
      name: document.name,
      kind: document.kind,
      draft: JSON.stringify(document),
      revision,
      updatedAt: at,
      updatedBy: by,
      changedBy,
    },
  });
  return count > 0;
}
