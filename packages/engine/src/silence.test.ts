import { freshState } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { flow, handOff, keywords, reply, says, step } from './testing/build-flow.ts';
import { firesOf, happens, noted, programOf, texts, timers } from './testing/what-happens.ts';

const price = flow(
  'price',
  [keywords('ask', ['how much']), reply('say', '$5')],
  [['ask', 'then', 'say']],
);
const stillThere = flow(
  'stillThere',
  [
    step('quiet', 'silence', { of: 'customer', minutes: 10, afterPerson: false }),
    reply('ask', 'Anything else?'),
  ],
  [['quiet', 'then', 'ask']],
);
const late = flow(
  'late',
  [
    step('nobody', 'silence', { of: 'agent', minutes: 5, afterPerson: false }),
    reply('sorry', 'Sorry, it takes a little longer.'),
    step('tag', 'tag-lead', {
      addTags: ['kept waiting'],
      removeTags: [],
      lead: false,
      stage: 'keep',
      scoreChange: 0,
    }),
  ],
  [
    ['nobody', 'then', 'sorry'],
    ['sorry', 'then', 'tag'],
  ],
);
const person = flow(
  'person',
  [keywords('ask', ['person']), handOff('hand')],
  [['ask', 'then', 'hand']],
);

describe('a customer who says nothing more', () => {
  const shop = programOf(price, stillThere);
  const answered = advance(shop, freshState, says('how much'));

  it('is asked once, ten minutes after the last answer', () => {
    expect(timers(answered).map(({ id, at }) => [id, at])).toEqual([
      ['s:stillThere:quiet', '2026-01-05T10:10:00.000Z'],
    ]);
    const due = advance(shop, answered.state, happens(firesOf(answered), { minutes: 10 }));
    expect(texts(due)).toEqual(['Anything else?']);
    expect(timers(due)).toEqual([]);
    expect(due.state.watching).toBeUndefined();
  });

  it('is not asked after having written: the time was stopped, and one that comes all the same is late', () => {
    const facts = { owner: 'human' as const };
    const wrote = advance(shop, answered.state, says('hello?', facts));
    expect(wrote.effects).toContainEqual({ type: 'cancelTimer', id: 's:stillThere:quiet' });
    const due = advance(shop, wrote.state, happens(firesOf(answered), { minutes: 10 }));
    expect(texts(due)).toEqual([]);
    expect(noted(due)).toEqual(['late']);
  });

  it('has the time anew with every answer', () => {
    const again = advance(shop, answered.state, {
      ...says('how much'),
      at: '2026-01-05T10:04:00.000Z',
    });
    expect(timers(again).map(({ id, at }) => [id, at])).toEqual([
      ['s:stillThere:quiet', '2026-01-05T10:14:00.000Z'],
    ]);
    expect(again.state.watching).toEqual(['s:stillThere:quiet']);
  });
});

describe('a customer whom no agent answers', () => {
  const shop = programOf(person, late);
  const handed = advance(shop, freshState, says('person', { agentsOnline: 1 }));

  it('hears of it while nobody has taken the chat', () => {
    expect(timers(handed)[0]?.at).toBe('2026-01-05T10:05:00.000Z');
    const facts = { owner: 'waiting' as const };
    const due = advance(shop, handed.state, happens(firesOf(handed), { minutes: 5, facts }));
    expect(texts(due)).toEqual(['Sorry, it takes a little longer.']);
    expect(due.effects).toContainEqual({ type: 'addTags', tags: ['kept waiting'] });
  });

  it('is not talked to over a person who has the chat; everything else is done', () => {
    const facts = { owner: 'human' as const };
    const due = advance(shop, handed.state, happens(firesOf(handed), { minutes: 5, facts }));
    expect(texts(due)).toEqual([]);
    expect(due.effects).toContainEqual({ type: 'addTags', tags: ['kept waiting'] });
    const because = due.trace.steps.flatMap((one) => one.because.map(({ code }) => code));
    expect(because).toContain('personTalks');
  });

  it('gives nobody more time by writing again, and a reply stops the time', () => {
    const facts = { owner: 'waiting' as const };
    const wrote = advance(shop, handed.state, says('hello?', facts));
    expect(timers(wrote)).toEqual([]);
    expect(wrote.state.watching).toEqual(['s:late:nobody']);
    const replied = advance(
      shop,
      wrote.state,
      happens(
        { type: 'agentActed', action: 'replied', agent: 'Ann' },
        { facts: { owner: 'human' } },
      ),
    );
    expect(replied.effects).toContainEqual({ type: 'cancelTimer', id: 's:late:nobody' });
    expect(replied.state.watching).toBeUndefined();
  });

  it('keeps the hand-off waiting beside what is said about the silence', () => {
    const facts = { owner: 'waiting' as const };
    const due = advance(shop, handed.state, happens(firesOf(handed), { minutes: 5, facts }));
    expect(due.state.position?.node).toBe('hand');
  });
});
