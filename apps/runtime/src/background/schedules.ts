import { shopClock } from '@bellhop/engine';
import type { Schedule } from '@bellhop/nodes/contract';
import type { ShopSettings } from '@bellhop/schema';
import type { LongReads } from '../long-reads/long-reads.ts';
import { isKeyTaken } from '../store/read-chat.ts';
import { readScheduleMoment, writeScheduleMoment } from '../store/schedule-rows.ts';
import { inChatQueue } from '../turns/in-chat-queue.ts';
import { runTurn } from '../turns/run-turn.ts';
import { storeWrite } from '../turns/store-write.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import { createDueLoop, type DueLoop } from './due-loop.ts';

interface Scheduled {
  flow: string;
  node: string;
  schedule: Schedule;
}

interface Waking {
  now: string;
  settings: ShopSettings;
  isStopped: () => boolean;
}

const pageSize = 200;
const heardWithin = 90 * 24 * 60 * 60_000;
/** What is live may change at any time. */
const lookAgain = 60_000;

interface ScheduleParts {
  machine: TurnMachine;
  longReads: LongReads;
  report: (error: unknown) => void;
}

/**
 * Wakes the conversations that a live flow's schedule is for, at its moments. A row says which moment is being worked on
 * and how far: a restart goes on there. Of the moments that a server has slept through, the last one counts.
 */
export function createSchedules({ machine, longReads, report }: ScheduleParts): DueLoop {
  const { store, clock, shop } = machine;
  return createDueLoop({ clock, report, work: wakeAll });

  async function wakeAll(now: string, isStopped: () => boolean): Promise<string> {
    const again = new Date(Date.parse(now) + lookAgain).toISOString();
    const all = await liveSchedules(machine);
    const settings = await shop.current();
    const next = [again];
    for (const scheduled of all) {
      if (isStopped()) return again;
      const moment = await wake(scheduled, { now, settings, isStopped });
      if (moment !== null) next.push(moment);
    }
    return next.toSorted()[0] ?? again;
  }

  /** Works through the moment that has come, if one has; gives the next. */
  async function wake(
    { flow, node, schedule }: Scheduled,
    { now, settings, isStopped }: Waking,
  ): Promise<string | null> {
    const after = (at: string) => momentAfter(schedule, at, settings);
    let row = await readScheduleMoment(store, flow, node);
    if (row === null) {
      // It begins with the first moment after it went live.
      row = { flowId: flow, node, at: now, cursor: null };
      await writeScheduleMoment(store, row);
    }
    if (row.cursor === null) {
      const moment = lastUntil(now, row.at, after);
      if (moment === null) return after(row.at);
      row = { ...row, at: moment, cursor: '' };
      await writeScheduleMoment(store, row);
    }
    let { cursor } = row;
    while (cursor !== null && !isStopped()) {
      cursor = await wakePage(
        { machine, longReads },
        { flow, node, schedule },
        { moment: row.at, after: cursor, now },
      );
      await writeScheduleMoment(store, { ...row, cursor });
    }
    return after(now);
  }
}

function momentAfter({ nextAfter }: Schedule, at: string, settings: ShopSettings): string | null {
  const offsetAt = (moment: string) => shopClock(settings, moment).localTime.offset;
  const first = nextAfter({ at, offset: offsetAt(at) });
  // The clocks may be changed before that day.
  return first === null ? null : nextAfter({ at, offset: offsetAt(first) });
}

/** The last moment that has come since `from`; null when none has. */
function lastUntil(now: string, from: string, after: (at: string) => string | null): string | null {
  let last: string | null = null;
  for (let next = after(from); next !== null && next <= now; next = after(next)) last = next;
  return last;
}

async function liveSchedules({ programs }: TurnMachine): Promise<Scheduled[]> {
  const found: Scheduled[] = [];
  const known = new Set<string>();
  const { flows, canaries } = await programs.current();
  // A step that both versions of a flow have keeps the moments of the live one; whoever has not got it does nothing then.
  for (const { document, nodes } of [...flows, ...canaries.map(({ flow }) => flow)]) {
    for (const compiled of nodes.values()) {
      if (known.has(`${document.id} ${compiled.node.id}`)) continue;
      known.add(`${document.id} ${compiled.node.id}`);
      if (compiled.broken !== null || compiled.executor.kind !== 'trigger') continue;
      const { node, executor, config } = compiled;
      if (node.disabled === true || executor.schedule === undefined) continue;
      found.push({ flow: document.id, node: node.id, schedule: executor.schedule(config) });
    }
  }
  return found;
}

/** Wakes one page of conversations; gives the last of them, or null when there are no more. */
async function wakePage(
  { machine, longReads }: Pick<ScheduleParts, 'machine' | 'longReads'>,
  { flow, node, schedule: { audience } }: Scheduled,
  { moment, after, now }: { moment: string; after: string; now: string },
): Promise<string | null> {
  const { store } = machine;
  const heardSince = new Date(Date.parse(now) - heardWithin).toISOString();
  const page = await longReads.audience({
    after,
    heardSince,
    tags: [...audience],
    limit: pageSize,
  });
  await Promise.all(
    page.map(async ({ id, channelId }) => {
      const key = `s:${flow}:${node}:${moment}:${id}`;
      await inChatQueue(machine, id, async (chat) => {
        if (await isKeyTaken(store, channelId, key)) return;
        const body = { type: 'scheduled' as const, flow, node };
        const { write } = await runTurn(machine, { chat, body, key });
        await storeWrite(machine, write);
      });
    }),
  );
  return page.length < pageSize ? null : (page.at(-1)?.id ?? null);
}
