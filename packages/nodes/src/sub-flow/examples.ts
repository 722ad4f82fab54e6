import type { NodeExample } from '../contract/example.ts';

const config = {
  flow: 'askSize',
  inputs: [
    { id: 'i1', key: 'product', value: '{{ chosen }}' },
    { id: 'i2', key: 'greeting', value: 'Hi {{ nick }}!' },
  ],
  outputs: [{ id: 'o1', key: 'size', value: 'answer' }],
  outcomes: [{ id: 'gaveUp', name: 'Gave up' }],
};

export const examples: NodeExample[] = [
  {
    name: 'hands lists on as lists, and texts filled in',
    config,
    variables: { chosen: ['shirt', 'hat'], nick: 'Lin' },
    expect: {
      calls: 'askSize',
      inputs: { product: ['shirt', 'hat'], greeting: 'Hi Lin!' },
    },
  },
  {
    name: 'a variable that nothing has filled is an empty text',
    config,
    expect: { inputs: { product: '', greeting: 'Hi !' } },
  },
  {
    name: 'a sub-flow that needs nothing',
    config: { ...config, inputs: [] },
    expect: { calls: 'askSize', inputs: {} },
  },
  {
    name: 'takes what the sub-flow has found out',
    config,
    call: 'returned',
    from: { outcome: '', variables: { answer: 'M', product: 'shirt' } },
    expect: { exit: 'done', variables: { size: 'M' } },
  },
  {
    name: 'the sub-flow ends with something that has an exit',
    config,
    call: 'returned',
    from: { outcome: 'gave up', variables: {} },
    expect: { exit: 'outcome:gaveUp', variables: { size: null } },
  },
  {
    name: 'the sub-flow ends with something that nobody asked about',
    config,
    call: 'returned',
    from: { outcome: 'sold out', variables: { answer: 'M' } },
    expect: { exit: 'done' },
  },
  {
    name: 'no sub-flow was chosen, and nothing has a name that can be used',
    config: {
      flow: '',
      inputs: [
        { id: 'i1', key: 'my size', value: '' },
        { id: 'i2', key: 'a', value: '' },
        { id: 'i3', key: 'a', value: '' },
      ],
      outputs: [{ id: 'o1', key: 'b', value: '' }],
      outcomes: [
        { id: 'x', name: '' },
        { id: 'y', name: 'Same' },
        { id: 'z', name: 'same' },
      ],
    },
    expect: { failed: 'noFlow' },
  },
];
