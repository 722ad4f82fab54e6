import type { Event } from '@bellhop/schema';
import { runSilentFlows, seatSilent, type Came } from './answer-message.ts';
import type { Listener } from './listeners.ts';
import { flowAt } from './find-flow.ts';
import { armForLater, firstToFire, runFrom } from './fire-triggers.ts';
import type { Lane } from './lane.ts';
import { freshLane, remark, type Run } from './run.ts';
import { endAll, seat } from './seat.ts';
import { release } from './settle.ts';
import { resume } from './walk.ts';

type Body<Type extends Event['body']['type']> = Extract<Event['body'], { type: Type }>;

/** What agents do moves on the step that waits for a person; closing the chat ends everything that waits. */
export function takeAgentEvent(run: Run, { body }: Event): Came {
  run.misses = 0;
  const lanes = [run.front, ...run.beside.toReversed()];
  const waiting = lanes.filter((lane) => lane?.position?.waitsFor === 'human');
  let came: Came = 'nothingToDo';
  for (const lane of waiting) {
    if (lane === null) continue;
    const resumed = resume(run, lane);
    if (resumed === 'notTaken') continue;
    if (resumed === 'nowhere') release(run, lane);
    else came = null;
    place(run, lane);
  }
  if (body.type !== 'agentActed' || body.action !== 'closed') return came;
  endAll(run);
  return came;
}

/** A run that has moved on may wait for something else now: it is given its place anew. */
function place(run: Run, lane: Lane): void {
  if (run.front === lane) run.front = null;
  run.beside = run.beside.filter((other) => other !== lane);
  if (isSilent(run, lane)) seatSilent(run, lane);
  else seat(run, lane);
}

function isSilent(run: Run, { position, stack }: Lane): boolean {
  const version = stack[0]?.version ?? position?.version;
  return version !== undefined && flowAt(run, version)?.document.kind === 'silent';
}

/** A timer or a result for a waiting step. What nothing waits for any more is too late, or came twice. */
export function takeAwaited(run: Run, wait: string): Came {
  const lane = [run.front, ...run.beside].find((one) => one?.position?.wait === wait);
  if (lane?.position == null) {
    remark(run, 'late');
    return 'nothingToDo';
  }
  lane.muted = muteFor(run, lane);
  const resumed = resume(run, lane);
  if (resumed === 'notTaken') return 'nothingToDo';
  if (resumed === 'nowhere') release(run, lane);
  place(run, lane);
  return resumed === 'nowhere' ? 'nothingToDo' : null;
}

/** Nobody talks over a person. The hand-off itself may: it speaks to a customer whom nobody answers. */
function muteFor(run: Run, lane: Lane): Lane['muted'] {
  if (isSilent(run, lane)) return 'silentFlow';
  const { owner } = run.event.facts;
  if (owner === 'human') return 'personTalks';
  return owner === 'waiting' && lane.position?.waitsFor !== 'human' ? 'personTalks' : null;
}

/** The time of a trigger that was armed, or of a silence. It is tested again: things may have changed. */
export function takeTrigger(run: Run, { trigger, timer, occurrence }: Body<'timerFired'>): Came {
  const wasWatching = run.watching.includes(timer);
  run.watching = run.watching.filter((id) => id !== timer);
  if (occurrence?.type === 'silence' && !wasWatching) {
    // Somebody has spoken in the meantime, or it came twice.
    remark(run, 'late');
    return 'nothingToDo';
  }
  const isLive = run.program.live.some(({ document }) => document.id === trigger?.flow);
  if (trigger === null || !isLive) {
    remark(run, 'triggerGone');
    return 'nothingToDo';
  }
  const isMeant = ({ flow, trigger: { node } }: Listener) =>
    flow.document.id === trigger.flow && node.id === trigger.node;
  return runOccurrence(run, isMeant);
}

/** Something happened in the shop: the first conversation flow that is about it speaks, all silent ones run. */
export function takeOccurrence(run: Run, body: Event['body']): Came {
  const isMeant = ({ flow, trigger }: Listener) =>
    body.type !== 'scheduled' || (body.flow === flow.document.id && body.node === trigger.node.id);
  return runOccurrence(run, isMeant);
}

function runOccurrence(run: Run, isMeant: (listener: Listener) => boolean): Came {
  const { owner } = run.event.facts;
  const isOwned = owner === 'waiting' || owner === 'human';
  const speaking = run.heard.listeners.speaking.filter(isMeant);
  // Who has the chat in two days is another question: only what would be said now is left out.
  if (isOwned) {
    armForLater(
      run,
      speaking.filter(({ trigger }) => !trigger.whileOwned),
    );
  }
  const fired = firstToFire(
    run,
    speaking.filter(({ trigger }) => !isOwned || trigger.whileOwned),
  );
  if (fired !== null) {
    const lane = freshLane(run, owner === 'human' ? 'personTalks' : null);
    runFrom(run, lane, fired);
    seat(run, lane);
  }
  const before = run.steps.length;
  runSilentFlows(run, isMeant);
  if (fired !== null || run.steps.length > before) return null;
  if (run.armed.length > 0) return 'armed';
  return isOwned ? 'ownedByPerson' : 'nothingToDo';
}
