import { checkFlow } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { CodedError, type Problem } from '@bellhop/schema';
import type { Author, PublishOutcome } from '../api/shapes/flow-shapes.ts';
import { addVersion, findFlow, findNewestVersion, putLive } from '../store/flow-rows.ts';
import { readFlowText } from '../store/flow-text.ts';
import { flowsChanged, type FlowParts } from './flow-parts.ts';

interface Publish {
  id: string;
  /** The draft that the person has looked at. */
  revision: number;
  note: string;
  acceptedWarnings: boolean;
}

/**
 * Freezes the draft as the next version and puts it live; a draft that is the newest version already is only put live.
 * Running chats stay on the version that they started on.
 */
export async function publish(
  parts: FlowParts,
  { id, revision, note, acceptedWarnings }: Publish,
  author: Author,
): Promise<PublishOutcome> {
  const outcome = await parts.store.write(async (transaction): Promise<PublishOutcome> => {
    const flow = await findFlow(transaction, id);
    if (flow === null) throw new CodedError('flow.notFound');
    if (flow.revision !== revision) return refused('flow.draftChanged', []);
    const problems = checkFlow(readFlowText(flow.draft), nodeDefinitions);
    const has = (severity: Problem['severity']) =>
      problems.some((one) => one.severity === severity);
    if (has('error')) return refused('flow.hasErrors', problems);
    if (has('warning') && !acceptedWarnings) return refused('flow.warningsNotAccepted', problems);
    const createdAt = parts.clock.now().toISOString();
    // A second click, or a request that was sent again, finds its version there: it is not made twice.
    const newest = await findNewestVersion(transaction, id);
    if (newest?.document === flow.draft) {
      const { id: versionId, number } = newest;
      const isLive = flow.liveVersionId === versionId;
      if (!isLive) await putLive(transaction, newest, { by: author.name, at: createdAt });
      return { status: 'published', versionId, number };
    }
    const version = await addVersion(transaction, {
      id: parts.ids.next('v'),
      flowId: id,
      document: flow.draft,
      author: author.name,
      note,
      createdAt,
    });
    return { status: 'published', versionId: version.id, number: version.number };
  });
  if (outcome.status === 'published') flowsChanged(parts);
  return outcome;
}

function refused(
  code: Extract<PublishOutcome, { status: 'refused' }>['code'],
  problems: Problem[],
): PublishOutcome {
  return { status: 'refused', code, problems };
}
