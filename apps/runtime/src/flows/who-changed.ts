import { compareFlows } from '@bellhop/engine';
import {
  allChangeKeys,
  changeKeys,
  emptyFlow,
  settingsOf,
  type FlowDocument,
} from '@bellhop/schema';
import type { Flow } from '../generated/prisma/client.ts';
import { readChangedBy, type ChangedBy } from '../store/changed-by.ts';
import { readFlowText } from '../store/flow-text.ts';
import type { Transaction } from '../store/open-store.ts';

interface Change {
  document: FlowDocument;
  by: string;
  at: string;
}

/** Everything in a new flow is of whoever made it. */
export function whoMade(change: Change): string {
  return JSON.stringify(marked({}, nothingOf(change.document), change));
}

/** Who changed what, after a draft has become `document` and was `before`; text to be stored. What is nowhere any more is forgotten. */
export async function whoChanged(
  from: Transaction,
  flow: Pick<Flow, 'changedBy' | 'liveVersionId'> & { before: FlowDocument },
  change: Change,
): Promise<string> {
  const known = readChangedBy(flow.changedBy);
  const all = marked(known, flow.before, change);
  const inDraft = allChangeKeys(change.document);
  if (Object.keys(all).every((key) => inDraft.has(key))) return JSON.stringify(all);
  // What is gone from the draft is a change as long as customers still have it.
  const live = await liveDocument(from, flow.liveVersionId);
  const inLive = live === null ? new Set<string>() : allChangeKeys(live);
  const kept = Object.entries(all).filter(([key]) => inDraft.has(key) || inLive.has(key));
  return JSON.stringify(Object.fromEntries(kept));
}

/** Who changed what differs between the live version and a document; whoever changed something last comes last. */
export async function whoChangedSinceLive(
  from: Transaction,
  flow: Pick<Flow, 'liveVersionId'>,
  { document, changedBy }: { document: FlowDocument; changedBy: ChangedBy },
): Promise<string[]> {
  const live = await liveDocument(from, flow.liveVersionId);
  const keys = changeKeys(compareFlows(live ?? nothingOf(document), document));
  const changes = keys.flatMap((key) => changedBy[key] ?? []);
  const newestFirst = changes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return [...new Set(newestFirst.map(({ name }) => name))].toReversed();
}

function marked(known: ChangedBy, before: FlowDocument, { document, by, at }: Change): ChangedBy {
  const keys = changeKeys(compareFlows(before, document));
  return { ...known, ...Object.fromEntries(keys.map((key) => [key, { name: by, at }])) };
}

function nothingOf(document: FlowDocument): FlowDocument {
  return emptyFlow(document.id, settingsOf(document));
}

async function liveDocument(from: Transaction, id: string | null): Promise<FlowDocument | null> {
  if (id === null) return null;
  const version = await from.flowVersion.findUnique({ where: { id }, select: { document: true } });
  return version === null ? null : readFlowText(version.document);
}
