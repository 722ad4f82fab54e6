import {
  CodedError,
  edgeProblems,
  isEqual,
  restoredDraft,
  type FlowDocument,
} from '@bellhop/schema';
import type { Author, SaveOutcome } from '../api/shapes/flow-shapes.ts';
import { addDeed } from '../store/deed-rows.ts';
import { findFlow, findVersion, writeDraft } from '../store/flow-rows.ts';
import { readFlowText } from '../store/flow-text.ts';
import type { FlowParts } from './flow-parts.ts';
import { lastDrafts } from './last-drafts.ts';
import { whoChanged } from './who-changed.ts';

interface Save {
  id: string;
  baseRevision: number;
  document: FlowDocument;
  clientId: string;
}

/**
 * Stores a draft if nobody else has saved since `baseRevision`; else changes nothing and gives the other one back.
 * Whoever may test only changes nothing but test cases; `session.forbidden` else.
 */
export async function saveDraft(
  parts: FlowParts,
  { id, baseRevision, document, clientId }: Save,
  author: Author & { testsOnly?: boolean },
): Promise<SaveOutcome> {
  const problems = edgeProblems(document);
  if (document.id !== id) problems.push({ code: 'flow.idMismatch', path: 'document.id' });
  if (problems.length > 0) throw new CodedError('input.invalid', problems);
  const outcome = await parts.store.writeAside(async (transaction): Promise<SaveOutcome | null> => {
    const flow = await findFlow(transaction, id);
    if (flow === null) throw new CodedError('flow.notFound');
    const { revision, updatedBy, updatedAt } = flow;
    if (revision !== baseRevision) {
      const theirs = readFlowText(flow.draft);
      return { status: 'conflict', revision, document: theirs, updatedBy, updatedAt };
    }
    if (author.testsOnly === true && !areTestsOnly(readFlowText(flow.draft), document)) {
      throw new CodedError('session.forbidden');
    }
    const at = parts.clock.now().toISOString();
    const change = { document, by: author.name, at };
    const before = lastDrafts.find(parts.store, id, revision) ?? readFlowText(flow.draft);
    const changedBy = await whoChanged(transaction, { ...flow, before }, change);
    const draft = { id, ...change, changedBy, revision: revision + 1 };
    const isWritten = await writeDraft(transaction, draft);
    return isWritten ? { status: 'saved', revision: revision + 1 } : null;
  });
  // Somebody saved in the same moment.
  if (outcome === null) return saveDraft(parts, { id, baseRevision, document, clientId }, author);
  if (outcome.status === 'saved') {
    lastDrafts.keep(parts.store, { revision: outcome.revision, document });
    parts.hub.publish({ type: 'flow', id, revision: outcome.revision, clientId, by: author.name });
  }
  return outcome;
}

function areTestsOnly(before: FlowDocument, after: FlowDocument): boolean {
  return isEqual({ ...before, tests: {} }, { ...after, tests: {} });
}

/** Makes an old version the draft again; it goes live only when it is published. */
export async function restoreAsDraft(
  parts: FlowParts,
  { versionId, baseRevision }: { versionId: string; baseRevision: number },
  author: Author,
): Promise<SaveOutcome> {
  const version = await findVersion(parts.store, versionId);
  if (version === null) throw new CodedError('version.notFound');
  const flow = await findFlow(parts.store.read, version.flowId);
  if (flow === null) throw new CodedError('flow.notFound');
  const document = restoredDraft(readFlowText(version.document), readFlowText(flow.draft));
  const draft = { id: version.flowId, baseRevision, document, clientId: '' };
  const outcome = await saveDraft(parts, draft, author);
  if (outcome.status === 'saved') await noteRestored(parts, versionId, author);
  return outcome;
}

/** Writes down that the draft is what an old version was. The editor restores by an edit, which can be undone. */
export async function noteRestored(
  parts: FlowParts,
  versionId: string,
  author: Author,
): Promise<void> {
  const version = await findVersion(parts.store, versionId);
  if (version === null) throw new CodedError('version.notFound');
  const { flowId, number } = version;
  const at = parts.clock.now().toISOString();
  await parts.store.writeAside((transaction) =>
    addDeed(transaction, {
      id: parts.ids.next('d'),
      flowId,
      at,
      by: author.name,
      what: 'restored',
      number,
      note: '',
    }),
  );
}
