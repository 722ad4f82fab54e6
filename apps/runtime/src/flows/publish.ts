import type { RunningChats } from '@bellhop/engine';
import { canBeOverridden, checkFlow } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { CodedError, type Problem } from '@bellhop/schema';
import type { Author, PublishOutcome, TestReport } from '../api/shapes/flow-shapes.ts';
import type { Flow, FlowVersion } from '../generated/prisma/client.ts';
import type { LanguageChanges } from '../language/language-release.ts';
import { readChangedBy, type ChangedBy } from '../store/changed-by.ts';
import { addDeed, type Deed } from '../store/deed-rows.ts';
import { approveReview } from '../store/review-rows.ts';
import { addRelease } from '../store/release-rows.ts';
import { addVersion, findFlow, findNewestVersion, putBeside, putLive } from '../store/flow-rows.ts';
import { readFlowText } from '../store/flow-text.ts';
import type { Transaction } from '../store/open-store.ts';
import { readSurroundings } from '../store/surroundings-rows.ts';
import { flowsChanged, type FlowParts } from './flow-parts.ts';
import { reportOf, testDraft } from './test-report.ts';
import { whoChangedSinceLive } from './who-changed.ts';

export interface Publish {
  id: string;
  /** The draft that the person has looked at. */
  revision: number;
  note: string;
  acceptedWarnings: boolean;
  /** What chats do that stand in an older version; they finish on it unless said otherwise. */
  running?: RunningChats | undefined;
  /** Of a hundred customers who get it; all of them unless it is given. */
  share?: number | undefined;
  /** What people call the version; empty for nothing but its number. */
  name?: string | undefined;
  /** Why it is published although tests fail. */
  testsReason?: string | undefined;
  /** Why it is published in spite of errors with which it can run. */
  errorsReason?: string | undefined;
  /** What was looked at, when that is not the draft as it is now: stored text of a document. */
  document?: string | undefined;
  /** Who had changed what in it, when it is not the draft as it is now. */
  changedBy?: ChangedBy | undefined;
}

interface Frozen {
  language: LanguageChanges | null;
  report: TestReport;
}

/**
 * Freezes the draft as the next version and puts it live, together with whatever was taught about customers' words:
 * a new flow may ask for a new intent. A draft that is the newest version already is only put live. What
 * running chats do is chosen with it. Red tests need a written reason, and so do errors with which it can run; reasons are
 * kept with the version.
 */
export async function publish(
  parts: FlowParts,
  wanted: Publish,
  author: Author,
): Promise<PublishOutcome> {
  // Asked before the language is learnt, which can take a while, and once more inside the transaction.
  const { flow, refusal, overridden } = await lookAt(parts.store.read, wanted);
  if (refusal !== null) return refusal;
  return parts.release.withChanges(async (language) => {
    // The transaction makes sure that the draft is still the one that was tested.
    const tested = await testDraft(
      parts,
      readFlowText(wanted.document ?? flow.draft),
      language?.compiled ?? null,
    );
    const errors = overridden.length === 0 ? null : { codes: overridden, reason: reasonOf(wanted) };
    const report = { ...reportOf(tested, wanted.testsReason?.trim() ?? ''), errors };
    if (report.failed.length > 0 && report.reason === null) {
      return refused('flow.testsFailed', [], report.failed);
    }
    const outcome = await freeze(parts, { ...wanted, language, report }, author);
    if (outcome.status === 'published') {
      language?.goLive();
      flowsChanged(parts);
    }
    return outcome;
  });
}

function freeze(
  parts: FlowParts,
  { language, report, ...wanted }: Publish & Frozen,
  author: Author,
): Promise<PublishOutcome> {
  return parts.store.write(async (transaction): Promise<PublishOutcome> => {
    const { flow, refusal } = await lookAt(transaction, wanted);
    if (refusal !== null) return refusal;
    const at = parts.clock.now().toISOString();
    const written = { by: author.name, at };
    const release = { id: parts.ids.next('e'), at };
    const deed = publishedDeed(parts, wanted, written);
    const tests = JSON.stringify(report);
    const document = wanted.document ?? flow.draft;
    // A second click, or a request that was sent again, finds its version there: it is not made twice.
    const newest = await findNewestVersion(transaction, flow.id);
    const isLive = newest?.document === document && flow.liveVersionId === newest.id;
    if (wanted.share !== undefined && isLive) return refused('flow.alreadyLive', []);
    await language?.write(transaction, author.name);
    const step = { parts, transaction, flow, wanted, written, tests };
    const isThere = newest?.document === document;
    const put = isThere ? await putAgain(step, newest) : await addNext(step, document);
    const { id: versionId, number, isSame } = put;
    const { revision } = wanted;
    if (await approveReview(transaction, flow.id, { ...written, revision })) {
      const approval = { ...deed, id: parts.ids.next('d'), note: '' };
      await addDeed(transaction, { ...approval, what: 'reviewApproved', number });
    }
    if (!isSame) await addDeed(transaction, { ...deed, number });
    await addRelease(transaction, release);
    return { status: 'published', versionId, number };
  });
}

/** What is known once nothing is in the way any more. */
interface Step {
  parts: FlowParts;
  transaction: Transaction;
  flow: Flow;
  wanted: Publish;
  written: { by: string; at: string };
  tests: string;
}

/** The version that is live now, and whether nothing had to be done for it. */
interface Put {
  id: string;
  number: number;
  isSame: boolean;
}

/** Puts the newest version live, unless it is just so already. */
async function putAgain(
  { transaction, flow, wanted, written, tests }: Step,
  newest: FlowVersion,
): Promise<Put> {
  const { running = 'finish', share } = wanted;
  const name = nameOf(wanted);
  const isThere =
    share === undefined
      ? flow.liveVersionId === newest.id && flow.canaryVersionId === null
      : flow.canaryVersionId === newest.id && flow.canaryShare === share;
  const isSame = isThere && newest.running === running && newest.tests === tests;
  const isNamed = name === null || newest.name === name;
  const live = { ...written, running, tests, ...(name !== null && { name }) };
  const isDone = isSame && isNamed;
  if (!isDone && share === undefined) await putLive(transaction, newest, live);
  if (!isDone && share !== undefined) await putBeside(transaction, { ...newest, share }, live);
  return { id: newest.id, number: newest.number, isSame };
}

/** Keeps it as the next version, with who made it what it is, and puts that live. */
async function addNext(
  { parts, transaction, flow, wanted, written, tests }: Step,
  document: string,
): Promise<Put> {
  const { running = 'finish', share, note } = wanted;
  const changedBy = await whoChangedSinceLive(transaction, flow, {
    document: readFlowText(document),
    changedBy: wanted.changedBy ?? readChangedBy(flow.changedBy),
  });
  const version = await addVersion(transaction, {
    id: parts.ids.next('v'),
    flowId: flow.id,
    document,
    author: written.by,
    changedBy: JSON.stringify(changedBy),
    note,
    name: nameOf(wanted),
    createdAt: written.at,
    running,
    tests,
    share,
  });
  return { id: version.id, number: version.number, isSame: false };
}

/** Whether it could be published just now, tests included; null when it could. */
export async function refusalOf(parts: FlowParts, wanted: Publish): Promise<PublishOutcome | null> {
  const { flow, refusal } = await lookAt(parts.store.read, wanted);
  if (refusal !== null) return refusal;
  const tested = await testDraft(parts, readFlowText(wanted.document ?? flow.draft), null);
  const { failed, reason } = reportOf(tested, wanted.testsReason?.trim() ?? '');
  return failed.length > 0 && reason === null ? refused('flow.testsFailed', [], failed) : null;
}

interface LookedAt {
  flow: Flow;
  /** Why it cannot be published as it is; null when it can. */
  refusal: PublishOutcome | null;
  /** Codes of the errors in spite of which it can. */
  overridden: string[];
}

/** The flow, and whether anything is in the way of publishing it. */
async function lookAt(from: Transaction, wanted: Publish): Promise<LookedAt> {
  const { id, revision, acceptedWarnings, share, document } = wanted;
  const flow = await findFlow(from, id);
  if (flow === null) throw new CodedError('flow.notFound');
  if (document === undefined && flow.revision !== revision)
    return { flow, refusal: refused('flow.draftChanged', []), overridden: [] };
  // A share of the customers needs something that the others get.
  if (share !== undefined && flow.liveVersionId === null) {
    return { flow, refusal: refused('flow.nothingLive', []), overridden: [] };
  }
  const around = await readSurroundings(from);
  const problems = checkFlow(readFlowText(document ?? flow.draft), nodeDefinitions, around);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const isOverridden = errors.every(canBeOverridden) && reasonOf(wanted) !== '';
  if (errors.length > 0 && !isOverridden) {
    return { flow, refusal: refused('flow.hasErrors', problems), overridden: [] };
  }
  const hasWarnings = problems.some(({ severity }) => severity === 'warning');
  const refusal =
    hasWarnings && !acceptedWarnings ? refused('flow.warningsNotAccepted', problems) : null;
  return { flow, refusal, overridden: [...new Set(errors.map(({ code }) => code))] };
}

function nameOf({ name = '' }: Publish): string | null {
  return name.trim() === '' ? null : name.trim();
}

function reasonOf({ errorsReason }: Publish): string {
  return errorsReason?.trim() ?? '';
}

/** What the history says of it, but for the number of the version. */
function publishedDeed(
  { ids }: FlowParts,
  { id: flowId, note, share }: Publish,
  { by, at }: { by: string; at: string },
): Omit<Deed, 'number'> {
  const what = share === undefined ? 'published' : 'canaryStarted';
  return { id: ids.next('d'), flowId, at, by, what, note };
}

function refused(
  code: Extract<PublishOutcome, { status: 'refused' }>['code'],
  problems: Problem[],
  failedTests: string[] = [],
): PublishOutcome {
  return { status: 'refused', code, problems, failedTests };
}
