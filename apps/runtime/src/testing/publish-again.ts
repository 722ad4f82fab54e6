import type { FlowDocument } from '@bellhop/schema';
import type { RunningChats } from '@bellhop/engine';
import type { Core } from '../core.ts';

const author = { id: '', name: 'Test' };

/** Saves another document as the draft of a flow and puts it live, with what is chosen for running chats. */
export async function publishAgain(
  core: Core,
  id: string,
  { document, running }: { document: FlowDocument; running: RunningChats },
): Promise<void> {
  const { flows } = core.services;
  const { revision: baseRevision } = await flows.get(id);
  const own = { ...document, id };
  await flows.save({ id, baseRevision, document: own, clientId: 'test' }, author);
  const { revision } = await flows.get(id);
  const wanted = { id, revision, note: 'again', acceptedWarnings: true, running };
  const outcome = await flows.publish(wanted, author);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.problems));
}
