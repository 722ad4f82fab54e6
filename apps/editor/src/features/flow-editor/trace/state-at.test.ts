import { expect, test } from 'vitest';
import { stateAt } from './state-at.ts';
import { stepOf } from './testing/trace-of.ts';

const facts = { owner: 'bot', tags: ['new'], lead: undefined } as const;
const steps = [
  stepOf('mark', {
    effects: [
      { type: 'addTags', tags: ['vip', 'new'] },
      { type: 'upsertLead', stage: 'interested', scoreChange: 5 },
    ],
  }),
  stepOf('unmark', {
    effects: [
      { type: 'removeTags', tags: ['new'] },
      { type: 'upsertLead', stage: null, scoreChange: -2 },
    ],
  }),
  stepOf('ask', { outcome: { type: 'waits', for: 'customer' } }),
  stepOf('people', {
    effects: [{ type: 'handOff', team: 'sales', priority: 'normal', summary: '', cause: 'flow' }],
  }),
];
const tagsOf = { ...facts, tags: [...facts.tags] };

test('tags, lead, owner and the step that waits follow what the steps had done', () => {
  expect(stateAt(tagsOf, steps, -1)).toEqual({
    owner: 'bot',
    team: '',
    tags: ['new'],
    lead: null,
    waitsAt: null,
    timer: null,
  });
  expect(stateAt(tagsOf, steps, 0)).toMatchObject({
    tags: ['new', 'vip'],
    lead: { stage: 'interested', score: 5 },
  });
  expect(stateAt(tagsOf, steps, 1)).toMatchObject({
    tags: ['vip'],
    lead: { stage: 'interested', score: 3 },
  });
  expect(stateAt(tagsOf, steps, 2).waitsAt).toBe('ask');
  expect(stateAt(tagsOf, steps, 3)).toMatchObject({
    owner: 'waiting',
    team: 'sales',
    waitsAt: null,
  });
});
