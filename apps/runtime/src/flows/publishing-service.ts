import { CodedError } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import type { PlanInput, PlanOutcome, PublishingService } from '../api/shapes/publishing-shapes.ts';
import type { PlannedPublishes } from '../background/planned-publishes.ts';
import { readChangedBy } from '../store/changed-by.ts';
import { addDeed, type Deed } from '../store/deed-rows.ts';
import { findFlow } from '../store/flow-rows.ts';
import { putPlan, readPlan, removePlan } from '../store/plan-rows.ts';
import { addReview, readReview, sendReviewBack } from '../store/review-rows.ts';
import type { FlowParts } from './flow-parts.ts';
import { refusalOf } from './publish.ts';

interface PublishingParts extends FlowParts {
  plans: Pick<PlannedPublishes, 'wake'>;
}

/** What leads to a publication: somebody asks for it, or a time is set for it. */
export function createPublishingService(parts: PublishingParts): PublishingService {
  const { store } = parts;
  return {
    review: (id) => readReview(store, id),
    askReview: (input, author) => askReview(parts, input, author),
    sendBack: (input, author) => sendBack(parts, input, author),
    plan: async (id) => {
      const plan = await readPlan(store, id);
      if (plan === null) return null;
      const { dueAt, by, failure, wanted } = plan;
      const { note, revision, share = null, name = '' } = wanted;
      const called = name.trim() === '' ? null : name.trim();
      return { dueAt, by, note, name: called, share, revision, failure };
    },
    planPublish: (input, author) => planPublish(parts, input, author),
    cancelPlan: (id, author) => cancelPlan(parts, id, author),
  };
}

async function askReview(
  parts: FlowParts,
  { id, revision, note }: { id: string; revision: number; note: string },
  author: Author,
): Promise<void> {
  const deed = deedOf(parts, { id, author, what: 'reviewAsked', note });
  await parts.store.write(async (transaction) => {
    const flow = await findFlow(transaction, id);
    if (flow === null) throw new CodedError('flow.notFound');
    if (flow.revision !== revision) throw new CodedError('flow.draftChanged');
    const review = { id: parts.ids.next('r'), flowId: id, revision, note };
    await addReview(transaction, { ...review, by: author.name, createdAt: deed.at });
    await addDeed(transaction, deed);
  });
  parts.hub.publish({ type: 'flows' });
}

async function sendBack(
  parts: FlowParts,
  { id, note }: { id: string; note: string },
  author: Author,
): Promise<void> {
  const deed = deedOf(parts, { id, author, what: 'reviewSentBack', note });
  await parts.store.write(async (transaction) => {
    const answer = { by: author.name, at: deed.at, answer: note };
    // Somebody else has answered it in the meantime.
    if (!(await sendReviewBack(transaction, id, answer))) throw new CodedError('flow.noReview');
    await addDeed(transaction, deed);
  });
  parts.hub.publish({ type: 'flows' });
}

/** What is looked at now goes live later. Whatever stands in the way is told now, and looked for once more then. */
async function planPublish(
  parts: PublishingParts,
  { dueAt, ...wanted }: PlanInput,
  author: Author,
): Promise<PlanOutcome> {
  // Otherwise customers would get at once what somebody thinks they have put off.
  if (dueAt <= parts.clock.now().toISOString()) throw new CodedError('flow.planInPast');
  const { id: flowId, note } = wanted;
  const refusal = await refusalOf(parts, wanted);
  if (refusal?.status === 'refused') return refusal;
  const deed = deedOf(parts, { id: flowId, author, what: 'planned', note });
  await parts.store.write(async (transaction) => {
    const flow = await findFlow(transaction, flowId);
    if (flow === null) throw new CodedError('flow.notFound');
    if (flow.revision !== wanted.revision) throw new CodedError('flow.draftChanged');
    await putPlan(transaction, {
      flowId,
      dueAt,
      document: flow.draft,
      // Later edits of the draft are not what goes live.
      wanted: { ...wanted, changedBy: readChangedBy(flow.changedBy) },
      authorId: author.id,
      by: author.name,
      createdAt: deed.at,
    });
    await addDeed(transaction, deed);
  });
  parts.plans.wake(dueAt);
  parts.hub.publish({ type: 'flows' });
  return { status: 'planned', dueAt };
}

async function cancelPlan(parts: FlowParts, id: string, author: Author): Promise<void> {
  const plan = await readPlan(parts.store, id);
  if (plan === null) throw new CodedError('flow.noPlan');
  const deed = deedOf(parts, { id, author, what: 'planCancelled', note: '' });
  await parts.store.write(async (transaction) => {
    if (await removePlan(transaction, plan)) await addDeed(transaction, deed);
  });
  parts.hub.publish({ type: 'flows' });
}

function deedOf(
  { ids, clock }: FlowParts,
  { id, author, what, note }: { id: string; author: Author } & Pick<Deed, 'what' | 'note'>,
): Deed {
  const at = clock.now().toISOString();
  return { id: ids.next('d'), flowId: id, at, by: author.name, what, number: null, note };
}
