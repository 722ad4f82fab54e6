import type { Event, Facts } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const time = { until: 'time', minutes: 10, atLeast: 0, time: '' };
const opening = { ...time, until: 'opening' };
const morning = { ...time, until: 'timeOfDay', time: '09:30' };
const fired: Event['body'] = {
  type: 'timerFired',
  timer: 'event0.1',
  wait: 'event0.1',
  trigger: null,
  occurrence: null,
};
function hours(isOpen: boolean, opensAt: string | null): { facts: Partial<Facts> } {
  return { facts: { opening: { isOpen, isHoliday: false, opensAt, closesAt: null } } };
}

export const examples: NodeExample[] = [
  {
    name: 'waits ten minutes',
    config: time,
    expect: { waitsFor: 'timer', until: '2026-01-05T10:10:00.000Z' },
  },
  {
    name: 'waits hours',
    config: { ...time, minutes: 180 },
    expect: { waitsFor: 'timer', until: '2026-01-05T13:00:00.000Z' },
  },
  {
    name: 'waits days',
    config: { ...time, minutes: 4320 },
    expect: { waitsFor: 'timer', until: '2026-01-08T10:00:00.000Z' },
  },
  {
    name: 'the time has passed',
    config: time,
    call: 'resume',
    event: { body: fired },
    expect: { exit: 'then' },
  },
  {
    name: 'the customer writes meanwhile: the message goes to the triggers',
    config: time,
    call: 'resume',
    event: { text: 'hello?' },
    expect: { unanswered: true },
  },
  {
    name: 'the shop is closed and opens tomorrow',
    config: opening,
    event: hours(false, '2026-01-06T02:00:00.000Z'),
    expect: { waitsFor: 'timer', until: '2026-01-06T02:00:00.000Z' },
  },
  {
    name: 'the shop is open',
    config: opening,
    event: hours(true, '2026-01-06T02:00:00.000Z'),
    expect: { exit: 'then' },
  },
  { name: 'a shop without hours is always open', config: opening, expect: { exit: 'then' } },
  {
    name: 'open, but some time passes in any case',
    config: { ...opening, atLeast: 30 },
    event: hours(true, null),
    expect: { waitsFor: 'timer', until: '2026-01-05T10:30:00.000Z' },
  },
  {
    name: 'opens before the time that passes in any case is over',
    config: { ...opening, atLeast: 120 },
    event: hours(false, '2026-01-05T11:00:00.000Z'),
    expect: { waitsFor: 'timer', until: '2026-01-05T12:00:00.000Z' },
  },
  {
    name: 'the time has passed, and the shop has closed by now',
    config: { ...opening, atLeast: 2880 },
    call: 'resume',
    event: { ...hours(false, '2026-01-06T02:00:00.000Z'), body: fired },
    expect: { waitsFor: 'timer', until: '2026-01-06T02:00:00.000Z' },
  },
  {
    name: 'the shop has opened',
    config: { ...opening, atLeast: 60 },
    call: 'resume',
    event: { ...hours(true, null), body: fired },
    expect: { exit: 'then' },
  },
  {
    name: 'a shop that never opens again lets nobody wait for ever',
    config: opening,
    event: hours(false, null),
    expect: { exit: 'then' },
  },
  {
    name: 'half past nine is tomorrow',
    config: morning,
    expect: { waitsFor: 'timer', until: '2026-01-06T09:30:00.000Z' },
  },
  {
    name: 'half past nine in the shop, seven hours east',
    config: morning,
    event: { facts: { localTime: { hour: 6, minute: 15, weekday: 1 } } },
    expect: { waitsFor: 'timer', until: '2026-01-05T13:15:00.000Z' },
  },
  {
    name: 'it is half past nine just now',
    config: morning,
    event: { facts: { localTime: { hour: 9, minute: 30, weekday: 1 } } },
    expect: { exit: 'then' },
  },
  {
    name: 'no time was set',
    config: { ...morning, time: '' },
    expect: { failed: 'noTime' },
  },
];
