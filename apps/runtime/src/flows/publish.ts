import { checkFlow } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { CodedError, type Problem } from '@bellhop/schema';
import type { Author, PublishOutcome } from '../api/shapes/flow-shapes.ts';
import type { Flow } from '../generated/prisma/client.ts';
import type { LanguageChanges } from '../language/language-release.ts';
import { addVersion, findFlow, findNewestVersion, putLive } from '../store/flow-rows.ts';
import { readFlowText } from '../store/flow-text.ts';
import { readIntentIds } from '../store/language-rows.ts';
import type { Transaction } from '../store/open-store.ts';
import { flowsChanged, type FlowParts } from './flow-parts.ts';

interface Publish {
  id: string;
  /** The draft that the person has looked at. */
  revision: number;
  note: string;
  acceptedWarnings: boolean;
}

/**
 * Freezes the draft as the next version and puts it live, together with whatever was taught about customers' words:
 * a new flow may ask for a new intent. A draft that is the newest version already is only put live. Running chats stay
 * on the version that they started on.
 */
export async function publish(
  parts: FlowParts,
  wanted: Publish,
  author: Author,
): Promise<PublishOutcome> {
  // Asked before the language is learnt, which can take a while, and once more inside the transaction.
  const { refusal } = await lookAt(parts.store.read, wanted);
  if (refusal !== null) return refusal;
  return parts.release.withChanges(async (language) => {
    const outcome = await freeze(parts, { ...wanted, language }, author);
    if (outcome.status === 'published') {
      language?.goLive();
      flowsChanged(parts);
    }
    return outcome;
  });
}

function freeze(
  parts: FlowParts,
  { language, ...wanted }: Publish & { language: LanguageChanges | null },
  author: Author,
): Promise<PublishOutcome> {
  return parts.store.write(async (transaction): Promise<PublishOutcome> => {
    const { flow, refusal } = await lookAt(transaction, wanted);
    if (refusal !== null) return refusal;
    const createdAt = parts.clock.now().toISOString();
    await language?.write(transaction, author.name);
    // A second click, or a request that was sent again, finds its version there: it is not made twice.
    const newest = await findNewestVersion(transaction, flow.id);
    if (newest?.document === flow.draft) {
      const { id: versionId, number } = newest;
      const isLive = flow.liveVersionId === versionId;
      if (!isLive) await putLive(transaction, newest, { by: author.name, at: createdAt });
      return { status: 'published', versionId, number };
    }
    const version = await addVersion(transaction, {
      id: parts.ids.next('v'),
      flowId: flow.id,
      document: flow.draft,
      author: author.name,
      note: wanted.note,
      createdAt,
    });
    return { status: 'published', versionId: version.id, number: version.number };
  });
}

/** The flow, and why it cannot be published as it is; null when it can. */
async function lookAt(
  from: Transaction,
  { id, revision, acceptedWarnings }: Publish,
): Promise<{ flow: Flow; refusal: PublishOutcome | null }> {
  const flow = await findFlow(from, id);
  if (flow === null) throw new CodedError('flow.notFound');
  if (flow.revision !== revision) return { flow, refusal: refused('flow.draftChanged', []) };
  const intents = await readIntentIds(from);
  const problems = checkFlow(readFlowText(flow.draft), nodeDefinitions, { intents });
  const has = (severity: Problem['severity']) => problems.some((one) => one.severity === severity);
  if (has('error')) return { flow, refusal: refused('flow.hasErrors', problems) };
  const refusal =
    has('warning') && !acceptedWarnings ? refused('flow.warningsNotAccepted', problems) : null;
  return { flow, refusal };
}

function refused(
  code: Extract<PublishOutcome, { status: 'refused' }>['code'],
  problems: Problem[],
): PublishOutcome {
  return { status: 'refused', code, problems };
}
