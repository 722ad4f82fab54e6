import type { Event } from '@bellhop/schema';
import { minutesAfter } from '../contract/later.ts';
import type { NodeExecutor, OwnReason, StepResult } from '../contract/node-executor.ts';
import type { WaitConfig } from './definition.ts';

export const executor: NodeExecutor<WaitConfig> = {
  kind: 'step',
  enter: (config, { event }) => {
    switch (config.until) {
      case 'time':
        return waits(minutesAfter(event.at, config.minutes), 'waits');
      case 'opening':
        return untilOpening(event, config.atLeast);
      case 'timeOfDay':
        return untilTimeOfDay(event, config.time);
    }
  },
  resume: (config, { event }) => {
    if (event.body.type !== 'timerFired') return null;
    // Hours may have been changed, or the time that passes in any case ended at night.
    if (config.until === 'opening') return untilOpening(event, 0);
    return goesOn({ code: 'timeUp', outcome: null, values: {} });
  },
};

function goesOn(reason: OwnReason): StepResult {
  return { type: 'exit', exit: 'then', because: [reason] };
}

function waits(until: string, code: string): StepResult {
  return { type: 'waits', for: 'timer', until, because: [{ code, outcome: null, values: {} }] };
}

/** A shop without hours is always open. One that never opens again would let its customers wait for ever. */
function untilOpening({ at, facts }: Event, atLeast: number): StepResult {
  const { opening } = facts;
  const earliest = minutesAfter(at, atLeast);
  if (opening === undefined || opening.isOpen) {
    if (atLeast > 0) return waits(earliest, 'waitsAtLeast');
    const code = opening === undefined ? 'noHours' : 'isOpen';
    return goesOn({ code, outcome: true, values: {} });
  }
  const { opensAt } = opening;
  if (opensAt === null) return goesOn({ code: 'neverOpens', outcome: 'unknown', values: {} });
  const opens = Date.parse(opensAt);
  if (!(opens > Date.parse(at))) return goesOn({ code: 'isOpen', outcome: true, values: {} });
  return waits(opens < Date.parse(earliest) ? earliest : opensAt, 'waitsForOpening');
}

const minutesOfDay = 24 * 60;

function untilTimeOfDay({ at, facts }: Event, time: string): StepResult {
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined) return { type: 'failed', code: 'noTime' };
  const { localTime } = facts;
  const now = localTime.hour * 60 + localTime.minute;
  const ahead = (hour * 60 + minute - now + minutesOfDay) % minutesOfDay;
  if (ahead === 0) return goesOn({ code: 'isTime', outcome: true, values: { time } });
  const seconds = Date.parse(at) % 60_000;
  const until = new Date(Date.parse(minutesAfter(at, ahead)) - seconds).toISOString();
  return {
    type: 'waits',
    for: 'timer',
    until,
    because: [{ code: 'waitsForTime', outcome: null, values: { time } }],
  };
}
