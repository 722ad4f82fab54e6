import type { Lane } from './lane.ts';
import { threadLimit } from './limits.ts';
import { remark, type Run } from './run.ts';
import { release } from './settle.ts';

/**
 * Gives a run that waits its place: a question to the customer goes in front, since the next message answers it;
 * whatever waits for something else stays beside what was there. Two questions at once cannot be told apart, so the
 * newer one replaces the older.
 */
export function seat(run: Run, lane: Lane): void {
  const { front } = run;
  if (lane.position === null || front === lane) return;
  if (front?.position == null) {
    run.front = lane;
    return;
  }
  if (lane.position.waitsFor !== 'customer') {
    run.beside.push(lane);
    return;
  }
  if (front.position.waitsFor === 'customer') {
    remark(run, 'questionReplaced');
    release(run, front);
  } else run.beside.push(front);
  run.front = lane;
}

/** Runs that have ended leave; a hand-off that waited beside comes to the front when nothing else stands there. */
export function tidySeats(run: Run): void {
  if (run.front?.position == null) run.front = null;
  run.beside = run.beside.filter(({ position }) => position !== null);
  if (run.front === null) {
    const next = run.beside.find(({ position }) => position?.waitsFor === 'human') ?? run.beside[0];
    run.front = next ?? null;
    run.beside = run.beside.filter((lane) => lane !== next);
  }
  giveUpOldest(run);
}

function giveUpOldest(run: Run): void {
  const surplus = run.beside.slice(0, Math.max(0, run.beside.length - threadLimit));
  if (surplus.length === 0) return;
  remark(run, 'tooManyThreads', { limit: threadLimit });
  for (const lane of surplus) release(run, lane);
  run.beside = run.beside.slice(surplus.length);
}

/** Ends everything that waits: the chat was closed, or a step failed and a person takes it from here. */
export function endAll(run: Run): void {
  for (const lane of [run.front, ...run.beside]) if (lane !== null) release(run, lane);
  run.front = null;
  run.beside = [];
}
