import type { NodeExample } from '../contract/example.ts';

const passes = { counts: 'passes', times: 3, reset: true };
const misses = { counts: 'misses', times: 2, reset: false };

export const examples: NodeExample[] = [
  { name: 'the first time', config: passes, expect: { exit: 'below', remember: 1 } },
  {
    name: 'the third time, and it begins anew',
    config: passes,
    remembered: 2,
    expect: { exit: 'reached', remember: null },
  },
  {
    name: 'the third time and ever after',
    config: { ...passes, reset: false },
    remembered: 7,
    expect: { exit: 'reached', remember: 8 },
  },
  {
    name: 'what an older version of the flow noted is no number',
    config: passes,
    remembered: 'twice',
    expect: { exit: 'below', remember: 1 },
  },
  {
    name: 'not understood once',
    config: misses,
    misses: 1,
    expect: { exit: 'below' },
  },
  {
    name: 'not understood twice in a row',
    config: misses,
    misses: 2,
    expect: { exit: 'reached' },
  },
  {
    name: 'patience that no customer has',
    config: { ...misses, times: 50 },
    misses: 2,
    expect: { exit: 'below' },
  },
  {
    name: 'the first time is always enough',
    config: { ...passes, times: 1 },
    expect: { exit: 'reached', remember: null },
  },
];
