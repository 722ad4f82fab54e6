import type { FlowParts } from '../flows/flow-parts.ts';
import { publish } from '../flows/publish.ts';
import { addDeed } from '../store/deed-rows.ts';
import {
  notePlanFailure,
  readDuePlans,
  readNextPlan,
  removePlan,
  type Plan,
} from '../store/plan-rows.ts';
import { createDueLoop, type DueLoop } from './due-loop.ts';
import { lookAgainAfter } from './in-one-server.ts';

export type PlannedPublishes = DueLoop;

interface PlanParts {
  flows: FlowParts;
  report: (error: unknown) => void;
}

/**
 * Publishes what was planned when its time has come. One that dies in between publishes again after the restart, and
 * finds its version live: nothing is done twice.
 */
export function createPlannedPublishes({ flows, report }: PlanParts): PlannedPublishes {
  const { store, clock, ids, hub } = flows;
  return createDueLoop({ clock, report, work: publishAll, lookAgain: lookAgainAfter(store) });

  async function publishAll(now: string): Promise<string | null> {
    for (const plan of await readDuePlans(store, now)) await publishPlanned(plan);
    return readNextPlan(store);
  }

  async function publishPlanned(plan: Plan): Promise<void> {
    const { flowId, document, wanted, by } = plan;
    const author = { id: plan.authorId, name: by };
    const isThere = await store.read.flow.count({ where: { id: flowId, removedAt: null } });
    if (isThere === 0) {
      await store.write((transaction) => removePlan(transaction, plan));
      return;
    }
    const outcome = await publish(flows, { ...wanted, id: flowId, document }, author);
    const at = clock.now().toISOString();
    await store.write(async (transaction) => {
      if (outcome.status === 'published') {
        await removePlan(transaction, plan);
        return;
      }
      await notePlanFailure(transaction, plan, outcome.code);
      const deed = { id: ids.next('d'), flowId, at, by, what: 'planFailed' as const };
      await addDeed(transaction, { ...deed, number: null, note: outcome.code });
    });
    hub.publish({ type: 'flows' });
  }
}
