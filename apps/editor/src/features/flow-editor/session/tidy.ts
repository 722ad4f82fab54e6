import { tidySteps } from '../document/tidy-steps.ts';
import { edit } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { isOpenToChange } from './lock.ts';
import { startTidying } from './start-tidying.ts';
import { say } from './view-store.ts';

/** Puts all steps in order, as one step of undo. Gives back whether they lie elsewhere now. */
export async function tidy(session: FlowSession, find = startTidying): Promise<boolean> {
  if (!isOpenToChange(session)) return false;
  const { document } = session.flow.getState();
  const positions = await find(tidySteps(document, (id) => session.sizes.get(id)));
  const now = session.flow.getState().document;
  // Places that were found for another flow than the one that is there now would tear it apart.
  if (now.nodes !== document.nodes || now.edges !== document.edges) {
    say(session.view, { key: 'tidyStale' });
    return false;
  }
  if (Object.keys(positions).length === 0) {
    say(session.view, { key: 'tidyAlready' });
    return false;
  }
  return edit(session, { type: 'moveNodes', positions }, { key: 'tidied' });
}
