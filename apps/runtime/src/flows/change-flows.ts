import { CodedError } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { addDeed, type Deed } from '../store/deed-rows.ts';
import { addRelease } from '../store/release-rows.ts';
import { findFlow, findVersion, putLive } from '../store/flow-rows.ts';
import { flowsChanged, type FlowParts } from './flow-parts.ts';

/** Takes a flow off the list and offline. Its versions stay: chats that stand on them finish, and old traces keep their picture. */
export async function removeFlow(parts: FlowParts, id: string, author: Author): Promise<void> {
  const at = parts.clock.now().toISOString();
  await change(parts, id, {
    removedAt: at,
    ...offline,
    updatedAt: at,
    updatedBy: author.name,
  });
}

const offline = { liveVersionId: null, canaryVersionId: null, canaryShare: null };

export async function takeOffline(parts: FlowParts, id: string, author: Author): Promise<void> {
  const deed = { by: author.name, what: 'wentOffline' as const, number: null, note: '' };
  await change(parts, id, offline, deed);
}

/** Puts an old version live again, at once. The draft stays as it is. */
export async function changeLive(
  parts: FlowParts,
  versionId: string,
  author: Author,
): Promise<void> {
  const version = await findVersion(parts.store, versionId);
  if (version === null) throw new CodedError('version.notFound');
  const { flowId } = version;
  const at = parts.clock.now().toISOString();
  await parts.store.write(async (transaction) => {
    const flow = await findFlow(transaction, flowId);
    if (flow === null) throw new CodedError('flow.notFound');
    if (flow.liveVersionId === versionId && flow.canaryVersionId === null) return;
    // What was chosen when it was published was meant for the chats of that day.
    await putLive(transaction, version, { by: author.name, at, running: 'finish' });
    await addDeed(transaction, {
      id: parts.ids.next('d'),
      flowId,
      at,
      by: author.name,
      what: 'wentLive',
      number: version.number,
      note: '',
    });
    await addRelease(transaction, { id: parts.ids.next('e'), at });
  });
  flowsChanged(parts);
}

/** The order of the list is the order in which live flows are asked. Flows that are not named keep their order, after the named ones. */
export async function reorderFlows(parts: FlowParts, ids: string[]): Promise<void> {
  await parts.store.write(async (transaction) => {
    const flows = await transaction.flow.findMany({
      where: { removedAt: null },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const known = flows.map(({ id }) => id);
    const stranger = ids.find((id) => !known.includes(id));
    if (stranger !== undefined) throw new CodedError('flow.notFound');
    const order = [...new Set([...ids, ...known])];
    for (const [index, id] of order.entries()) {
      await transaction.flow.update({ where: { id }, data: { order: index + 1 } });
    }
    await addRelease(transaction, releaseOf(parts));
  });
  flowsChanged(parts);
}

async function change(
  parts: FlowParts,
  id: string,
  data: Prisma.FlowUpdateInput,
  deed?: Omit<Deed, 'id' | 'flowId' | 'at'>,
): Promise<void> {
  await parts.store.write(async (transaction) => {
    if ((await findFlow(transaction, id)) === null) throw new CodedError('flow.notFound');
    await transaction.flow.update({ where: { id }, data });
    const release = releaseOf(parts);
    if (deed !== undefined) {
      await addDeed(transaction, { ...deed, id: parts.ids.next('d'), flowId: id, at: release.at });
    }
    await addRelease(transaction, release);
  });
  flowsChanged(parts);
}

function releaseOf({ ids, clock }: FlowParts) {
  return { id: ids.next('e'), at: clock.now().toISOString() };
}
