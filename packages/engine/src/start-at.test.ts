import { describe, expect, it } from 'vitest';
import { compileFlow } from './compile-flow.ts';
import { blankPaper } from './paper/paper.ts';
import { play, type Scene } from './paper/play.ts';
import { shopClock } from './facts/shop-clock.ts';
import { flow, keywords, reply, step } from './testing/build-flow.ts';

const document = flow(
  'shop',
  [
    keywords('price', ['how much']),
    reply('first', 'Hello'),
    step('which', 'condition', {
      branches: [
        {
          id: 'many',
          name: '',
          match: 'all',
          rules: [
            { id: 'r', subject: 'variable', name: 'amount', operator: 'atLeast', value: ['10'] },
          ],
        },
      ],
    }),
    reply('many', 'So many: {{ amount }}', ['Yes']),
    reply('few', 'So few: {{ amount }}'),
  ],
  [
    ['price', 'then', 'first'],
    ['first', 'then', 'which'],
    ['which', 'branch:many', 'many'],
    ['which', 'otherwise', 'few'],
  ],
);

function begin(node: string, variables = {}, kind: 'conversation' | 'subflow' = 'conversation') {
  const scene: Scene = {
    program: {
      live: [compileFlow({ version: 'draft', document: { ...document, kind } })],
      pinned: () => undefined,
    },
    customer: { id: 'c', name: null },
    locale: 'en',
    spoken: ['en'],
    agentsOnline: 1,
    channel: { key: 'test', name: 'test' },
    messagesBefore: 0,
    clock: (at) => shopClock({ timeZone: 'UTC', hours: [], holidays: [] }, at),
  };
  const body = { type: 'customerMessage' as const, text: '', button: null, attachments: [] };
  const start = { flow: 'shop', node, variables };
  const turns = play(scene, blankPaper('2026-01-05T12:00:00.000Z'), body, { start });
  return { scene, turns, said: turns.flatMap(({ transition }) => said(transition.effects)) };
}

function said(effects: readonly { type: string; text?: string }[]) {
  return effects.flatMap(({ type, text }) => (type === 'sendMessage' ? [text] : []));
}

describe('a chat that is begun at a step', () => {
  it('goes on from there with what it was given, and no trigger is asked', () => {
    const { turns, said: words } = begin('which', { amount: 12 });
    expect(words).toEqual(['So many: 12']);
    expect(turns[0]?.transition.trace.steps.map(({ node, entry }) => [node, entry])).toEqual([
      ['which', 'entered'],
      ['many', 'entered'],
    ]);
    expect(turns[0]?.transition.trace.tried).toEqual([]);
    expect(turns[0]?.transition.state.variables).toEqual({ amount: 12 });
    expect(turns[0]?.start).toEqual({ flow: 'shop', node: 'which', variables: { amount: 12 } });
  });

  it('waits and is answered like any other', () => {
    const { scene, turns } = begin('many');
    const paper = turns[0]?.paper ?? blankPaper('');
    expect(turns[0]?.transition.trace.outcome).toBe('waitsForCustomer');
    const body = { type: 'customerMessage' as const, text: 'Yes', button: 'yes', attachments: [] };
    expect(play(scene, paper, body)[0]?.transition.trace.steps[0]?.entry).toBe('resumed');
  });

  it('passes a trigger as if it had fired', () => {
    expect(begin('price', { amount: 1 }).said).toEqual(['Hello', 'So few: 1']);
  });

  it('gives a sub-flow what it would be called with', () => {
    const { turns, said: words } = begin('many', { amount: 3 }, 'subflow');
    expect(words).toEqual(['So many: 3']);
    expect(turns[0]?.transition.state.locals).toEqual({ amount: 3 });
    expect(turns[0]?.transition.state.variables).toEqual({});
  });

  it('does nothing at a step that is gone', () => {
    expect(begin('gone').turns[0]?.transition.trace).toMatchObject({
      steps: [],
      outcome: 'nothingToDo',
    });
  });
});
