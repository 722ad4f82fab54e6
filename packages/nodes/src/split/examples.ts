import type { NodeExample } from '../contract/example.ts';

function config(a: number, b: number, name = 'New words') {
  return {
    branches: [
      { id: 'a', name: 'Old words', weight: a },
      { id: 'b', name, weight: b },
    ],
  };
}

export const examples: NodeExample[] = [
  { name: 'everybody goes one way', config: config(0, 100), expect: { exit: 'branch:b' } },
  { name: 'everybody goes the other way', config: config(1, 0, ''), expect: { exit: 'branch:a' } },
  {
    name: 'no branch has any weight',
    config: config(0, 0),
    expect: { failed: 'noWeight' },
  },
  {
    name: 'a branch that nobody takes, beside two that are taken',
    config: {
      branches: [
        { id: 'a', name: '', weight: 0 },
        { id: 'b', name: '', weight: 1000 },
        { id: 'c', name: '', weight: 0 },
        { id: 'd', name: '', weight: 1 },
      ],
    },
    expect: { exit: 'branch:b' },
  },
];
