import type { NodeExample } from '../contract/example.ts';

export const examples: NodeExample[] = [
  {
    name: 'no message starts a sub-flow',
    config: { inputs: ['product', 'size'] },
    event: { text: 'product' },
    expect: { matched: false },
  },
  {
    name: 'names that nobody can use',
    config: { inputs: ['my size', 'a', 'a'] },
    event: { text: 'a' },
    expect: { matched: false },
  },
];
