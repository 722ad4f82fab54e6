import type { FlowDocument } from '@bellhop/schema';
import type { Flow, FlowVersion } from '../generated/prisma/client.ts';
import { readFlowText } from './flow-text.ts';
import type { Store, Transaction } from './open-store.ts';

/** The flows that are not removed, in list order. */
export function readFlows({ read }: Store): Promise<Flow[]> {
  return read.flow.findMany({
    where: { removedAt: null },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
}

export function findFlow(from: Transaction, id: string): Promise<Flow | null> {
  return from.flow.findFirst({ where: { id, removedAt: null } });
}

export function findVersion({ read }: Store, id: string): Promise<FlowVersion | null> {
  return read.flowVersion.findUnique({ where: { id } });
}

export function readVersions({ read }: Store, flowId: string): Promise<FlowVersion[]> {
  return read.flowVersion.findMany({ where: { flowId }, orderBy: { number: 'desc' } });
}

export function readVersionsById({ read }: Store, ids: string[]): Promise<FlowVersion[]> {
  return read.flowVersion.findMany({ where: { id: { in: ids } } });
}

/** The released documents in list order, as the engine wants them. */
export async function readLiveFlows(
  store: Store,
): Promise<{ version: string; document: FlowDocument }[]> {
  const flows = await readFlows(store);
  const ids = flows.flatMap(({ liveVersionId }) => liveVersionId ?? []);
  const versions = new Map((await readVersionsById(store, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const version = versions.get(id);
    return version === undefined ? [] : [{ version: id, document: readFlowText(version.document) }];
  });
}

export async function readReleasedFlow(
  store: Store,
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

/** Adds the next version and puts it live. */
export async function addVersion(
  transaction: Transaction,
  version: Omit<FlowVersion, 'number' | 'liveAt' | 'liveBy'>,
): Promise<Pick<FlowVersion, 'id' | 'number'>> {
  const { id, flowId, author, createdAt } = version;
  const number = ((await findNewestVersion(transaction, flowId))?.number ?? 0) + 1;
  await transaction.flowVersion.create({ data: { ...version, number } });
  await putLive(transaction, { id, flowId }, { by: author, at: createdAt });
  return { id, number };
}

/** Puts a version live and writes down who did it, and when. */
export async function putLive(
  transaction: Transaction,
  { id, flowId }: Pick<FlowVersion, 'id' | 'flowId'>,
  { by, at }: { by: string; at: string },
): Promise<void> {
  await transaction.flowVersion.update({ where: { id }, data: { liveAt: at, liveBy: by } });
  await transaction.flow.update({ where: { id: flowId }, data: { liveVersionId: id } });
}

/** Writes a draft; its revision grows by one. */
export async function writeDraft(
  transaction: Transaction,
  draft: { id: string; document: FlowDocument; by: string; at: string; revision: number },
): Promise<void> {
  const { id, document, by, at, revision } = draft;
  await transaction.flow.update({
    where: { id },
    data: {
      name: document.name,
      kind: document.kind,
      draft: JSON.stringify(document),
      revision,
      updatedAt: at,
      updatedBy: by,
    },
  });
}
