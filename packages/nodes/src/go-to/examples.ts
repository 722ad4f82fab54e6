import type { NodeExample } from '../contract/example.ts';

const config = { to: 'step', step: 'menu', flow: '', flowStep: '' };

export const examples: NodeExample[] = [
  {
    name: 'back to the menu',
    config,
    expect: { goesTo: { flow: null, node: 'menu' } },
  },
  {
    name: 'to where another flow begins',
    config: { ...config, to: 'flow', flow: 'returns' },
    expect: { goesTo: { flow: 'returns', node: '' } },
  },
  {
    name: 'to a certain step of another flow',
    config: { ...config, to: 'flow', flow: 'returns', flowStep: 'askPhoto' },
    expect: { goesTo: { flow: 'returns', node: 'askPhoto' } },
  },
  {
    name: 'no step was chosen',
    config: { ...config, step: '' },
    expect: { failed: 'noTarget' },
  },
  {
    name: 'no flow was chosen',
    config: { ...config, to: 'flow' },
    expect: { failed: 'noTarget' },
  },
];
