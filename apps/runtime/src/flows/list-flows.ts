import { checkFlow } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import {
  CodedError,
  countChanges,
  differenceBetween,
  emptyFlow,
  flowKindSchema,
  settingsOf,
  type FlowDocument,
} from '@bellhop/schema';
import type { FlowDraft, FlowRow } from '../api/shapes/flow-shapes.ts';
import type { Flow, FlowVersion } from '../generated/prisma/client.ts';
import { findFlow, findVersion, readFlows, readVersionsById } from '../store/flow-rows.ts';
import { readChangedBy } from '../store/changed-by.ts';
import { readOpenReviews } from '../store/review-rows.ts';
import { readFlowText } from '../store/flow-text.ts';
import type { Store } from '../store/open-store.ts';
import type { FlowParts } from './flow-parts.ts';

interface Figures {
  revision: number;
  liveVersionId: string | null;
  changesInDraft: number;
  errors: number;
}

/** Checking and comparing a flow is the costly part of the list; it is done once per revision. */
const figuresByStore = new WeakMap<Store, Map<string, Figures>>();

export async function listFlows({ store }: FlowParts): Promise<FlowRow[]> {
  const flows = await readFlows(store);
  const ids = flows.flatMap(({ liveVersionId }) => liveVersionId ?? []);
  const reviews = await readOpenReviews(store);
  const versions = new Map((await readVersionsById(store, ids)).map((row) => [row.id, row]));
  const known = figuresByStore.get(store) ?? new Map<string, Figures>();
  figuresByStore.set(store, known);
  return flows.map((flow) => {
    const version = versions.get(flow.liveVersionId ?? '');
    const row = toRow(flow, version, figures(known, flow, version));
    return { ...row, isReviewAsked: reviews.has(flow.id) };
  });
}

function toRow(
  flow: Flow,
  version: FlowVersion | undefined,
  { changesInDraft, errors }: Figures,
): Omit<FlowRow, 'isReviewAsked'> {
  const { id, name, order, revision, updatedAt, updatedBy } = flow;
  return {
    id,
    name,
    kind: flowKindSchema.parse(flow.kind),
    order,
    revision,
    updatedAt,
    updatedBy,
    live:
      version === undefined
        ? null
        : { versionId: version.id, number: version.number, publishedAt: version.createdAt },
    changesInDraft,
    errors,
  };
}

function figures(
  figuresOf: Map<string, Figures>,
  flow: Flow,
  version: FlowVersion | undefined,
): Figures {
  const { id, revision, liveVersionId } = flow;
  const known = figuresOf.get(id);
  if (known?.revision === revision && known.liveVersionId === liveVersionId) return known;
  const draft = readFlowText(flow.draft);
  const fresh = {
    revision,
    liveVersionId,
    changesInDraft: changesBetween(draft, version),
    errors: checkFlow(draft, nodeDefinitions).filter(({ severity }) => severity === 'error').length,
  };
  figuresOf.set(id, fresh);
  return fresh;
}

function changesBetween(draft: FlowDocument, version: FlowVersion | undefined): number {
  const released =
    version === undefined ? emptyFlow(draft.id, settingsOf(draft)) : readFlowText(version.document);
  const difference = differenceBetween(released, draft);
  return countChanges(difference) + (difference.settings === undefined ? 0 : 1);
}

export async function getDraft({ store }: FlowParts, id: string): Promise<FlowDraft> {
  const flow = await findFlow(store.read, id);
  if (flow === null) throw new CodedError('flow.notFound');
  const { liveVersionId, canaryVersionId, canaryShare: share } = flow;
  const version = liveVersionId === null ? null : await findVersion(store, liveVersionId);
  const canary = canaryVersionId === null ? null : await findVersion(store, canaryVersionId);
  return {
    document: readFlowText(flow.draft),
    revision: flow.revision,
    updatedAt: flow.updatedAt,
    updatedBy: flow.updatedBy,
    changedBy: readChangedBy(flow.changedBy),
    live:
      version === null
        ? null
        : {
            versionId: version.id,
            number: version.number,
            document: readFlowText(version.document),
          },
    canary:
      canary === null || share === null
        ? null
        : { versionId: canary.id, number: canary.number, share },
  };
}
