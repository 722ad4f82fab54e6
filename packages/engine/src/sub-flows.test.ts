import { freshState, type FlowDocument } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { compileFlow } from './compile-flow.ts';
import type { Program } from './program.ts';
import { flow, keywords, reply, says, step, type EdgeList } from './testing/build-flow.ts';
import { firesOf, happens, programOf, texts, waitStep } from './testing/what-happens.ts';

type Nodes = Parameters<typeof flow>[1];
type Pairs = readonly (readonly [key: string, value: string])[];

function called(id: string, nodes: Nodes, edges: EdgeList): FlowDocument {
  const start = step('start', 'start', { inputs: [] }, -1);
  return { ...flow(id, [start, ...nodes], edges), kind: 'subflow' };
}

interface Calling {
  inputs?: Pairs;
  outputs?: Pairs;
  outcomes?: readonly string[];
}

function calls(
  id: string,
  target: string,
  { inputs = [], outputs = [], outcomes = [] }: Calling = {},
) {
  const rows = (pairs: Pairs) =>
    pairs.map(([key, value], index) => ({ id: `r${String(index)}`, key, value }));
  return step(id, 'sub-flow', {
    flow: target,
    inputs: rows(inputs),
    outputs: rows(outputs),
    outcomes: outcomes.map((name, index) => ({ id: `o${String(index)}`, name })),
  });
}

function sets(id: string, name: string, value: string) {
  const rest = { to: 'variable', fieldName: '', operation: 'text', days: 0 };
  return step(id, 'set-variable', { ...rest, name, value });
}
const ends = (id: string, outcome = '') => step(id, 'end', { outcome, closeChat: false });

const greet = called(
  'greet',
  [
    sets('make', 'words', 'Hello {{ who }}, {{ secret }}!'),
    sets('own', 'who', 'somebody else'),
    ends('over', 'greeted'),
  ],
  [
    ['start', 'then', 'make'],
    ['make', 'then', 'own'],
    ['own', 'then', 'over'],
  ],
);
const main = flow(
  'main',
  [
    keywords('hi', ['hi']),
    sets('secret', 'secret', 'not for you'),
    sets('who', 'who', 'Lin'),
    calls('call', 'greet', {
      inputs: [['who', '{{ who }}']],
      outputs: [['greeting', 'words']],
      outcomes: ['Greeted'],
    }),
    reply('say', '{{ greeting }} I am {{ who }}.'),
  ],
  [
    ['hi', 'then', 'secret'],
    ['secret', 'then', 'who'],
    ['who', 'then', 'call'],
    ['call', 'outcome:o0', 'say'],
  ],
);

describe('a sub-flow', () => {
  it('takes what it is given and nothing else, and gives back what is asked for', () => {
    const answer = advance(programOf(main, greet), freshState, says('hi'));
    expect(texts(answer)).toEqual(['Hello Lin, ! I am Lin.']);
    expect(answer.state.variables).toEqual({
      secret: 'not for you',
      who: 'Lin',
      greeting: 'Hello Lin, !',
    });
    expect(answer.state.locals).toBeUndefined();
  });

  it('may wait for the customer and for a time inside, and comes back with what it knows', () => {
    const asks = called(
      'asks',
      [
        reply('size', 'Which size?', ['Small']),
        waitStep('pause', 10),
        sets('note', 'answer', 'small {{ what }}'),
      ],
      [
        ['start', 'then', 'size'],
        ['size', 'button:small', 'pause'],
        ['pause', 'then', 'note'],
      ],
    );
    const buys = flow(
      'buys',
      [
        keywords('buy', ['buy']),
        calls('call', 'asks', { inputs: [['what', 'shirt']], outputs: [['chosen', 'answer']] }),
        reply('say', 'One {{ chosen }}.'),
      ],
      [
        ['buy', 'then', 'call'],
        ['call', 'done', 'say'],
      ],
    );
    const shop = programOf(buys, asks);
    const asked = advance(shop, freshState, says('buy'));
    expect(texts(asked)).toEqual(['Which size?']);
    expect(asked.state.stack).toHaveLength(1);
    const pressed = advance(shop, asked.state, says('Small', {}, 'small'));
    const due = advance(shop, pressed.state, happens(firesOf(pressed), { minutes: 10 }));
    expect(texts(due)).toEqual(['One small shirt.']);
    expect(due.state).toMatchObject({ position: null, variables: { chosen: 'small shirt' } });
  });

  /** `f1` calls `f2` and so on; the last one speaks. */
  function nested(depth: number): FlowDocument[] {
    return Array.from({ length: depth }, (_, index) => {
      const id = `f${String(index + 1)}`;
      const inner =
        index + 1 === depth ? reply('deep', 'Deep.') : calls('call', `f${String(index + 2)}`);
      return called(id, [inner], [['start', 'then', inner.id]]);
    });
  }
  const top = flow(
    'top',
    [keywords('go', ['go']), calls('call', 'f1'), reply('back', 'Back.')],
    [
      ['go', 'then', 'call'],
      ['call', 'done', 'back'],
    ],
  );

  it('may call others ten levels deep', () => {
    expect(texts(advance(programOf(top, ...nested(10)), freshState, says('go')))).toEqual([
      'Deep.',
      'Back.',
    ]);
  });

  it('fails safely one level deeper, and when flows call each other in a circle', () => {
    const circle = called('f1', [calls('call', 'f1')], [['start', 'then', 'call']]);
    for (const shop of [programOf(top, ...nested(11)), programOf(top, circle)]) {
      const answer = advance(shop, freshState, says('go'));
      expect(texts(answer)).toEqual([]);
      expect(answer.trace.outcome).toBe('failed');
      expect(answer.trace.steps.at(-1)?.because.at(-1)?.code).toBe('tooDeep');
      expect(answer.effects.at(-1)).toMatchObject({ type: 'handOff', cause: 'failed' });
      expect(answer.state).toMatchObject({ position: null });
    }
  });

  it('that is not there, or is none, hands the chat to a person', () => {
    const plain = flow('f1', [keywords('x', ['x']), reply('y', 'y')], [['x', 'then', 'y']]);
    for (const shop of [programOf(top), programOf(top, plain)]) {
      const answer = advance(shop, freshState, says('go'));
      expect(answer.trace.outcome).toBe('failed');
      expect(answer.trace.steps.at(-1)?.because.at(-1)?.code).toBe('unknownTarget');
    }
  });

  it('comes from the release that the chat began on', () => {
    const says1 = called('f1', [reply('a', 'Old words.')], [['start', 'then', 'a']]);
    const says2 = called('f1', [reply('a', 'New words.')], [['start', 'then', 'a']]);
    const slow = flow(
      'slow',
      [keywords('go', ['go']), waitStep('pause', 5), calls('call', 'f1')],
      [
        ['go', 'then', 'pause'],
        ['pause', 'then', 'call'],
      ],
    );
    const compile = (document: FlowDocument, version: string) => compileFlow({ version, document });
    const first = [compile(slow, 'slow@1'), compile(says1, 'f1@1')];
    const second = [compile(slow, 'slow@1'), compile(says2, 'f1@2')];
    const releases: Record<string, Program['live']> = { r1: first, r2: second };
    const released: Program['released'] = (release, id) =>
      releases[release]?.find(({ document }) => document.id === id);
    const before: Program = { live: first, pinned: () => undefined, release: 'r1', released };
    const after: Program = { live: second, pinned: () => undefined, release: 'r2', released };
    const begun = advance(before, freshState, says('go'));
    const due = advance(after, begun.state, happens(firesOf(begun), { minutes: 5 }));
    expect(texts(due)).toEqual(['Old words.']);
    const anew = advance(after, freshState, says('go'));
    const dueAnew = advance(after, anew.state, happens(firesOf(anew), { minutes: 5 }));
    expect(texts(dueAnew)).toEqual(['New words.']);
  });
});

describe('a jump', () => {
  const goes = (rest: Record<string, string>) =>
    step('jump', 'go-to', { to: 'flow', step: '', flow: '', flowStep: '', ...rest });
  const menu = flow(
    'menu',
    [keywords('menu', ['menu']), reply('first', 'Menu.'), reply('second', 'More.')],
    [
      ['menu', 'then', 'first'],
      ['first', 'then', 'second'],
    ],
  );
  const from = (jump: ReturnType<typeof goes>) =>
    programOf(
      flow(
        'from',
        [keywords('go', ['go']), jump, reply('here', 'Here.')],
        [['go', 'then', 'jump']],
      ),
      menu,
    );

  it.each([
    ['to where another flow begins', goes({ flow: 'menu' }), ['Menu.', 'More.']],
    ['into the middle of another flow', goes({ flow: 'menu', flowStep: 'second' }), ['More.']],
    ['to a step of the same flow', goes({ to: 'step', step: 'here' }), ['Here.']],
  ])('%s', (_name, jump, expected) => {
    expect(texts(advance(from(jump), freshState, says('go')))).toEqual(expected);
  });

  it('that leads nowhere hands the chat to a person', () => {
    const answer = advance(from(goes({ flow: 'gone' })), freshState, says('go'));
    expect(answer.trace.outcome).toBe('failed');
  });

  it('in a circle comes to an end', () => {
    const answer = advance(from(goes({ to: 'step', step: 'jump' })), freshState, says('go'));
    expect(answer.trace.outcome).toBe('failed');
    expect(answer.trace.steps.at(-1)?.because.at(-1)?.code).toBe('tooManyVisits');
  });
});
