import { CodedError } from '@bellhop/schema';
import type { Author, CanaryState } from '../api/shapes/flow-shapes.ts';
import type { Flow } from '../generated/prisma/client.ts';
import { addDeed } from '../store/deed-rows.ts';
import { findFlow, findVersion, putLive } from '../store/flow-rows.ts';
import type { Transaction } from '../store/open-store.ts';
import { addRelease } from '../store/release-rows.ts';
import { flowsChanged, type FlowParts } from './flow-parts.ts';

/** The version that a share of the customers gets, beside the live one, with what came of both; null when there is none. */
export async function readCanary(parts: FlowParts, id: string): Promise<CanaryState | null> {
  const flow = await findFlow(parts.store.read, id);
  if (flow === null) throw new CodedError('flow.notFound');
  const { liveVersionId, canaryVersionId, canaryShare: share } = flow;
  if (liveVersionId === null || canaryVersionId === null || share === null) return null;
  const [live, canary] = await Promise.all([
    findVersion(parts.store, liveVersionId),
    findVersion(parts.store, canaryVersionId),
  ]);
  if (live === null || canary === null) throw new CodedError('version.notFound');
  const since = canary.liveAt ?? canary.createdAt;
  const versions: [string, string] = [live.id, canary.id];
  const [old, fresh] = await parts.longReads.sides({ flowId: id, since, versions });
  return {
    share,
    since,
    live: { versionId: live.id, number: live.number, figures: old },
    canary: { versionId: canary.id, number: canary.number, figures: fresh },
  };
}

/** Everybody gets the new version from now on, or nobody does any more. */
export async function endCanary(
  parts: FlowParts,
  { id, end }: { id: string; end: 'finish' | 'abort' },
  author: Author,
): Promise<void> {
  const at = parts.clock.now().toISOString();
  await parts.store.write(async (transaction) => {
    const { flow, version } = await canaryOf(transaction, id);
    if (end === 'finish') {
      await putLive(transaction, { id: version.id, flowId: id }, { by: author.name, at });
    } else {
      const data = { canaryVersionId: null, canaryShare: null };
      await transaction.flow.update({ where: { id: flow.id }, data });
    }
    await addDeed(transaction, {
      id: parts.ids.next('d'),
      flowId: id,
      at,
      by: author.name,
      what: end === 'finish' ? 'canaryFinished' : 'canaryAborted',
      number: version.number,
      note: '',
    });
    await addRelease(transaction, { id: parts.ids.next('e'), at });
  });
  flowsChanged(parts);
}

/** Another share of the customers gets it. Who had it keeps it while the share grows: each customer's draw stays the same. */
export async function setCanaryShare(
  parts: FlowParts,
  { id, share }: { id: string; share: number },
  author: Author,
): Promise<void> {
  const at = parts.clock.now().toISOString();
  await parts.store.write(async (transaction) => {
    const { flow, version } = await canaryOf(transaction, id);
    if (flow.canaryShare === share) return;
    await transaction.flow.update({ where: { id }, data: { canaryShare: share } });
    await addDeed(transaction, {
      id: parts.ids.next('d'),
      flowId: id,
      at,
      by: author.name,
      what: 'canaryShareChanged',
      number: version.number,
      note: String(share),
    });
    await addRelease(transaction, { id: parts.ids.next('e'), at });
  });
  flowsChanged(parts);
}

async function canaryOf(
  transaction: Transaction,
  id: string,
): Promise<{ flow: Flow; version: { id: string; number: number } }> {
  const flow = await findFlow(transaction, id);
  if (flow === null) throw new CodedError('flow.notFound');
  const version = await transaction.flowVersion.findUnique({
    where: { id: flow.canaryVersionId ?? '' },
    select: { id: true, number: true },
  });
  // Somebody else has ended it in the meantime.
  if (version === null) throw new CodedError('flow.noCanary');
  return { flow, version };
}
