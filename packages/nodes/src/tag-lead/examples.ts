import type { NodeExample } from '../contract/example.ts';

const config = {
  addTags: ['price asked'],
  removeTags: ['cold'],
  lead: true,
  stage: 'interested',
  scoreChange: 5,
  owner: '',
  groups: [],
};
const loyalty = {
  ...config,
  addTags: ['returning'],
  removeTags: [],
  lead: false,
  groups: [{ id: 'g1', tags: ['new', 'returning', 'VIP'] }],
};

export const examples: NodeExample[] = [
  {
    name: 'tags a customer and moves the lead on',
    config,
    event: { facts: { tags: ['cold'] } },
    expect: {
      exit: 'then',
      effects: [
        { type: 'addTags', tags: ['price asked'] },
        { type: 'removeTags', tags: ['cold'] },
        { type: 'upsertLead', stage: 'interested', scoreChange: 5 },
      ],
    },
  },
  {
    name: 'does nothing twice',
    config: { ...config, lead: false },
    event: { facts: { tags: ['price asked'] } },
    expect: { exit: 'then', effects: [] },
  },
  {
    name: 'one tag of a group takes the place of the others',
    config: loyalty,
    event: { facts: { tags: ['new', 'cold'] } },
    expect: {
      exit: 'then',
      effects: [
        { type: 'addTags', tags: ['returning'] },
        { type: 'removeTags', tags: ['new'] },
      ],
    },
  },
  {
    name: 'gives the lead to somebody',
    config: { ...config, addTags: [], removeTags: [], stage: 'keep', owner: 'Ania' },
    expect: {
      exit: 'then',
      effects: [{ type: 'upsertLead', stage: null, scoreChange: 5, owner: 'Ania' }],
    },
  },
];
