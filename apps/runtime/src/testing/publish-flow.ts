import type { FlowDocument } from '@bellhop/schema';
import type { Core } from '../core.ts';

const author = { id: '', name: 'Test' };

/** Puts a flow live in front of the others, past its warnings. */
export async function publishFlow(core: Core, document: FlowDocument): Promise<string> {
  const { flows } = core.services;
  const { id } = await flows.create(
    { name: document.name, locale: 'en', kind: document.kind, template: null },
    author,
  );
  const own = { ...document, id };
  await flows.save({ id, baseRevision: 1, document: own, clientId: 'test' }, author);
  const wanted = { id, revision: 2, note: 'test', acceptedWarnings: true };
  const outcome = await flows.publish(wanted, author);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.problems));
  await flows.reorder([id], author);
  return id;
}
