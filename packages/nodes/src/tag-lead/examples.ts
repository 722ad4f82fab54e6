import type { NodeExample } from '../contract/example.ts';

const config = {
  addTags: ['price asked'],
  removeTags: ['cold'],
  lead: true,
  stage: 'interested',
  scoreChange: 5,
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
];
