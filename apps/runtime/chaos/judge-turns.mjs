import { isDeepStrictEqual } from 'node:util';
import { pause } from './chaos-flow.mjs';
import { compareLists, wrong } from './findings.mjs';

/** One turn after the other: each began where the one before had ended, and each timer fired once, when it was due. */
export function judgeTurns({ externalId: name, turns, state }) {
  const breaks = turns.flatMap(({ id, stateBefore }, at) => {
    const before = turns[at - 1];
    if (before === undefined || isDeepStrictEqual(before.stateAfter, stateBefore)) return [];
    return [wrong(`${name} jumped before ${id}`)];
  });
  const isAtTheEnd = isDeepStrictEqual(turns.at(-1)?.stateAfter, state);
  const end = isAtTheEnd ? [] : [wrong(`${name} is not in the state of its last turn`)];
  return [...breaks, ...end, ...judgeTimers(name, turns)];
}

function judgeTimers(name, turns) {
  const due = turns.flatMap((turn) =>
    newPauses(turn).map((wait) => ({ wait, at: Date.parse(turn.event.at) + pause.milliseconds })),
  );
  const inOrder = due.toSorted((left, right) => left.at - right.at).map(({ wait }) => wait);
  const fired = turns.filter(({ event }) => event.body.type === 'timerFired');
  const waits = fired.map(({ event }) => event.body.wait);
  const times = new Map(due.map(({ wait, at }) => [wait, at]));
  const early = fired.filter(({ event }) => Date.parse(event.at) < times.get(event.body.wait));
  return [
    ...compareLists(`${name}, timers`, inOrder, waits),
    ...early.map(({ id }) => wrong(`${name}: ${id} fired before it was due`)),
  ];
}

/** The waits that began in this turn. */
function newPauses({ stateBefore, stateAfter }) {
  const before = new Set(pausesIn(stateBefore));
  return pausesIn(stateAfter).filter((wait) => !before.has(wait));
}

function pausesIn({ position, beside = [] }) {
  const places = [position, ...beside.map((thread) => thread.position)];
  return places.filter((place) => place?.node === pause.node).map(({ wait }) => wait);
}
