import { countMisses } from '@bellhop/language';
import { tiers } from '@bellhop/nodes/contract';
import type { Event, Trace } from '@bellhop/schema';
import { askedForPerson, handToPerson, personWanted } from './ask-for-person.ts';
import type { CompiledTrigger } from './compile-flow.ts';
import { standingOf } from './find-flow.ts';
import { firstOffered, firstToFire, runFrom, type Fired } from './fire-triggers.ts';
import type { Lane } from './lane.ts';
import type { Listener, Offer } from './listeners.ts';
import { freshLane, remark, type Run } from './run.ts';
import { seat } from './seat.ts';
import { release } from './settle.ts';
import { resume } from './walk.ts';

/** What came of an event: `null` leaves it to the effects and to what waits. */
export type Came = Trace['outcome'] | null;

/**
 * Lets the waiting step or the first trigger that fires answer a customer's message. A customer who asks for a person gets
 * one, whatever waits and however the flows are built: only a step that is made for exactly these words comes before.
 */
export function answerMessage(run: Run): Came {
  const { owner } = run.event.facts;
  if (owner === 'human') return 'ownedByPerson';
  const asks = askedForPerson(run.event) && !choosesByName(run);
  if (owner === 'waiting') return answerMeanwhile(run);
  const taken = answerWaiting(run, asks);
  if (taken) return null;
  const fired = asks
    ? first(run, 'exact', personWanted(run.event))
    : (first(run, 'understanding') ?? first(run, 'nothingElse'));
  if (fired !== null) {
    begin(run, fired);
    return null;
  }
  run.misses = countMisses(run.misses, { understood: asks });
  runSilentFlows(run);
  if (!asks && isWorking(run)) {
    remark(run, 'stillWorking');
    return 'waits';
  }
  const why = asks ? 'askedForPerson' : 'unmatched';
  handToPerson(run, why);
  return why;
}

/** Nobody has taken the chat yet: a question that was asked because nobody is there still gets its answer. */
function answerMeanwhile(run: Run): Came {
  const { front } = run;
  if (front?.position?.waitsFor !== 'customer') return 'ownedByPerson';
  if (resume(run, front) !== 'taken') return 'ownedByPerson';
  seat(run, front);
  return null;
}

/** The step that waits for the customer has its say first, unless a trigger may interrupt it. */
function answerWaiting(run: Run, asks: boolean): boolean {
  const { front } = run;
  if (front?.position?.waitsFor !== 'customer') return false;
  if (!isItsButton(run, front)) {
    const objection = asks ? personWanted(run.event) : undefined;
    const interrupt = first(run, 'interrupting', objection);
    if (interrupt !== null) {
      begin(run, interrupt);
      return true;
    }
  }
  if (!asks && resume(run, front) === 'taken') {
    runSilentFlows(run);
    return true;
  }
  release(run, front);
  run.front = null;
  return false;
}

/** A pressed button says more than its words do. One that leads nowhere leaves its words to the triggers. */
function isItsButton(run: Run, lane: Lane): boolean {
  return leadsOn(run, lane, 'pressedExit');
}

/** A customer who types what the waiting step offers chooses it, also where the offer is called "customer service". */
function choosesByName(run: Run): boolean {
  const { front } = run;
  return front?.position?.waitsFor === 'customer' && leadsOn(run, front, 'namedExit');
}

function leadsOn(run: Run, lane: Lane, way: 'pressedExit' | 'namedExit'): boolean {
  const { body } = run.event;
  const { position } = lane;
  if (position === null || body.type !== 'customerMessage') return false;
  const { flow } = standingOf(run, lane);
  const compiled = flow?.nodes.get(position.node);
  if (compiled?.broken !== null || compiled.executor.kind !== 'step') return false;
  const exit = compiled.executor[way]?.(compiled.config, body) ?? null;
  return exit !== null && flow?.edges.get(position.node)?.has(exit) === true;
}

/** A result is on its way, and what it leads to may well be the answer. */
function isWorking({ front, beside }: Run): boolean {
  return [front, ...beside].some((lane) => lane?.position?.waitsFor === 'result');
}

function first(run: Run, offer: Offer, objection?: ReturnType<typeof personWanted>): Fired | null {
  return firstOffered(run, run.heard.listeners.offers[offer], objection);
}

/** A new run takes the place of whatever waited for the customer. */
function begin(run: Run, fired: Fired): void {
  const { front } = run;
  if (front?.position?.waitsFor === 'customer' || front?.position?.waitsFor === 'human') {
    release(run, front);
    run.front = null;
  }
  run.misses = countMisses(run.misses, { understood: isUnderstood(run.event, fired.trigger) });
  const lane = freshLane(run);
  runFrom(run, lane, fired);
  seat(run, lane);
  runSilentFlows(run);
}

/** A trigger that takes any message understands it only when the shop's intents do. */
function isUnderstood({ facts }: Event, { tier }: CompiledTrigger): boolean {
  return tier < tiers.any || facts.understood?.intent?.verdict === 'answer';
}

/** All silent flows that match run too. They say nothing and ask nothing: the answering flow keeps its place. */
export function runSilentFlows(
  run: Run,
  isMeant: (listener: Listener) => boolean = () => true,
): void {
  for (const listeners of run.heard.listeners.silent) {
    const fired = run.failed ? null : firstToFire(run, listeners.filter(isMeant));
    if (fired === null) continue;
    const lane = freshLane(run, 'silentFlow');
    runFrom(run, lane, fired);
    seatSilent(run, lane);
  }
}

/** A silent run may wait for a timer or a result, beside the conversation; for nothing that a customer or a person does. */
export function seatSilent(run: Run, lane: Lane): void {
  const waitsFor = lane.position?.waitsFor;
  if (waitsFor === 'timer' || waitsFor === 'result') run.beside.push(lane);
  else release(run, lane);
}
