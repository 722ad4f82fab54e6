import {
  freshState,
  traceSchema,
  conversationStateSchema,
  type ConversationState,
  type FlowDocument,
} from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { compileFlow } from './compile-flow.ts';
import type { Program, Transition } from './program.ts';
import { stepLimit, visitLimit } from './limits.ts';
import { flow, givenBack, handOff, keywords, reply, says, step } from './testing/build-flow.ts';

function program(...documents: FlowDocument[]): Program {
  const live = documents.map((document) => compileFlow({ version: `${document.id}@1`, document }));
  return { live, pinned: () => undefined };
}
const texts = ({ effects }: Transition) =>
  effects.flatMap((effect) => (effect.type === 'sendMessage' ? [effect.text] : []));
const path = ({ trace }: Transition) => trace.steps.map(({ node }) => node);

const price = flow(
  'price',
  [
    keywords('ask', ['how much', '多少钱']),
    reply('size', 'Which size?', ['Small', 'Large']),
    reply('small', '$5'),
    reply('large', '$9'),
  ],
  [
    ['ask', 'then', 'size'],
    ['size', 'button:small', 'small'],
    ['size', 'button:large', 'large'],
  ],
);
const person = flow(
  'person',
  [
    keywords('human', ['talk to a person'], { canInterrupt: true }),
    handOff('hand'),
    reply('back', 'I am back.'),
    reply('nobody', 'Nobody is here right now.'),
  ],
  [
    ['human', 'then', 'hand'],
    ['hand', 'returned', 'back'],
    ['hand', 'offline', 'nobody'],
  ],
);
const fallback = flow(
  'fallback',
  [
    step('else', 'message', {
      on: 'nothingElse',
      keywords: [],
      mode: 'contains',
      canInterrupt: false,
    }),
    reply('sorry', 'Sorry?'),
  ],
  [['else', 'then', 'sorry']],
);
const shop = program(fallback, price, person);

describe('which flow answers', () => {
  it('is the first that matches; what nothing else answers comes last, wherever it stands in the list', () => {
    const answer = advance(shop, freshState, says('hi, how much?'));
    expect(texts(answer)).toEqual(['Which size?']);
    expect(answer.trace).toMatchObject({
      flow: 'price',
      version: 'price@1',
      outcome: 'waitsForCustomer',
    });
    expect(texts(advance(shop, freshState, says('blah')))).toEqual(['Sorry?']);
  });

  it('writes down what matched, where, and what had been tried before', () => {
    const { trace } = advance(shop, freshState, says('这个多少錢'));
    expect(trace.steps[0]?.because).toEqual([
      {
        code: 'keyword',
        nodeType: 'message',
        outcome: true,
        values: { keyword: '多少钱', found: '多少錢' },
        span: { start: 2, end: 5 },
        foldings: ['script'],
      },
    ]);
    const other = advance(shop, freshState, says('TALK to a person')).trace;
    expect(other.tried).toMatchObject([
      { flow: 'price', node: 'ask', because: [{ code: 'noKeyword', outcome: false }] },
    ]);
  });

  it('hands the chat to a person when no flow has an answer', () => {
    const answer = advance(program(price), freshState, says('where is my parcel'));
    expect(answer.trace.outcome).toBe('unmatched');
    expect(answer.effects).toMatchObject([{ type: 'handOff', cause: 'unmatched' }]);
  });

  it('tries triggers of one flow from the top of the canvas down', () => {
    const words = { on: 'keywords', keywords: ['a'], mode: 'contains', canInterrupt: false };
    const document = flow(
      'two',
      [
        step('low', 'message', words, 200),
        step('high', 'message', words, 10),
        reply('l', 'low'),
        reply('h', 'high'),
      ],
      [
        ['low', 'then', 'l'],
        ['high', 'then', 'h'],
      ],
    );
    expect(texts(advance(program(document), freshState, says('a')))).toEqual(['high']);
  });

  it('leaves switched-off triggers out and lets switched-off steps through', () => {
    const off = flow(
      'off',
      [keywords('ask', ['a']), { ...reply('x', 'never'), disabled: true }, reply('y', 'yes')],
      [
        ['ask', 'then', 'x'],
        ['x', 'then', 'y'],
      ],
    );
    expect(texts(advance(program(off), freshState, says('a')))).toEqual(['yes']);
    const none = flow('none', [{ ...keywords('ask', ['a']), disabled: true }], []);
    expect(advance(program(none), freshState, says('a')).trace).toMatchObject({
      outcome: 'unmatched',
      tried: [{ because: [{ code: 'triggerOff' }] }],
    });
  });
});

describe('a step that waits', () => {
  const waiting = advance(shop, freshState, says('how much?')).state;

  it('takes a pressed button or its words', () => {
    expect(texts(advance(shop, waiting, says('Large', {}, 'large')))).toEqual(['$9']);
    expect(texts(advance(shop, waiting, says(' SMALL! ')))).toEqual(['$5']);
  });

  it('gives way to a trigger that can interrupt', () => {
    const answer = advance(shop, waiting, says('let me talk to a person', { agentsOnline: 1 }));
    expect(path(answer)).toEqual(['human', 'hand']);
    expect(answer.state.position).toMatchObject({ node: 'hand', waitsFor: 'human' });
  });

  it('keeps a pressed button of its own, whatever its words say', () => {
    const press = (button: string) => advance(shop, waiting, says('talk to a person', {}, button));
    expect(path(press('large'))).toEqual(['size', 'large']);
    expect(press('large').trace.tried).toEqual([]);
    expect(path(press('button of another step'))).toEqual(['human', 'hand', 'nobody']);
  });

  it('leaves the words of a button that leads nowhere to the triggers', () => {
    const { e2: _large, ...edges } = price.edges;
    const without = program({ ...price, edges }, person);
    const asked = advance(without, freshState, says('how much?')).state;
    const press = advance(without, asked, says('talk to a person', {}, 'large'));
    expect(path(press)).toEqual(['human', 'hand', 'nobody']);
  });

  it('offers any other answer to the triggers, and says why it was none of the buttons', () => {
    const answer = advance(shop, waiting, says('how much for ten?'));
    expect(path(answer)).toEqual(['size', 'ask', 'size']);
    expect(answer.trace.steps[0]).toMatchObject({
      entry: 'resumed',
      outcome: { type: 'exit', exit: 'other', edge: null },
    });
  });

  it('goes on with the version that the chat started on', () => {
    const changed = { ...price, nodes: { ...price.nodes, large: reply('large', '$99') } };
    const next: Program = {
      live: [compileFlow({ version: 'price@2', document: changed })],
      pinned: (version) =>
        version === 'price@1' ? compileFlow({ version, document: price }) : undefined,
    };
    const answer = advance(next, waiting, says('Large', {}, 'large'));
    expect(texts(answer)).toEqual(['$9']);
    expect(answer.trace.version).toBe('price@1');
    expect(texts(advance(next, freshState, says('how much')))).toEqual(['Which size?']);
  });

  it('starts anew when its version or its step is gone', () => {
    const gone: ConversationState = {
      ...freshState,
      position: { flow: 'price', version: 'lost', node: 'size', waitsFor: 'customer' },
    };
    expect(texts(advance(shop, gone, says('how much')))).toEqual(['Which size?']);
  });
});

describe('a person', () => {
  it('keeps the bot quiet', () => {
    for (const owner of ['waiting', 'human'] as const) {
      const answer = advance(shop, freshState, says('how much?', { owner }));
      expect(answer.effects).toEqual([]);
      expect(answer.trace.outcome).toBe('ownedByPerson');
    }
  });

  it('gives the chat back, and the hand-off step goes on', () => {
    const handed = advance(shop, freshState, says('talk to a person', { agentsOnline: 1 }));
    expect(handed.trace.outcome).toBe('handedOff');
    const back = advance(shop, handed.state, givenBack());
    expect(texts(back)).toEqual(['I am back.']);
    expect(back.state.position).toBeNull();
  });

  it('is told apart from nobody being there', () => {
    const answer = advance(shop, freshState, says('talk to a person'));
    expect(texts(answer)).toEqual(['One moment.', 'Nobody is here right now.']);
    expect(answer.trace.outcome).toBe('handedOff');
  });

  it('gives a chat back that nobody was there for: the hand-off step goes on all the same', () => {
    const handed = advance(shop, freshState, says('talk to a person'));
    expect(handed.state.position).toMatchObject({ node: 'hand', waitsFor: 'human' });
    const meanwhile = advance(shop, handed.state, says('hello?', { owner: 'waiting' }));
    const back = advance(shop, meanwhile.state, givenBack());
    expect(texts(back)).toEqual(['I am back.']);
    expect(back.state.position).toBeNull();
  });

  it('does not lose a question that was asked because nobody was there', () => {
    const asking = { ...person.nodes, nobody: reply('nobody', 'Call you?', ['Yes']) };
    const shopThatAsks = program({ ...person, nodes: asking });
    const handed = advance(shopThatAsks, freshState, says('talk to a person'));
    expect(handed.state.position).toMatchObject({ node: 'nobody', waitsFor: 'customer' });
  });

  it('of a silent flow leaves the answering flow its place', () => {
    const silent: FlowDocument = { ...person, id: 'silent', kind: 'silent' };
    const answer = advance(program(fallback, silent), freshState, says('talk to a person'));
    expect(answer.trace.steps.map(({ node }) => node)).toContain('hand');
    expect(answer.state.position).toBeNull();
  });

  it('giving back a chat whose step waits for the customer changes nothing', () => {
    const waiting = advance(shop, freshState, says('how much?')).state;
    expect(advance(shop, waiting, givenBack())).toMatchObject({ state: waiting, effects: [] });
  });
});

describe('what can go wrong', () => {
  it('ends a loop after passing a step too often and hands over', () => {
    const loop = flow(
      'loop',
      [keywords('t', ['a']), step('x', 'tag-lead', tagging), step('y', 'tag-lead', tagging)],
      [
        ['t', 'then', 'x'],
        ['x', 'then', 'y'],
        ['y', 'then', 'x'],
      ],
    );
    const answer = advance(program(loop), freshState, says('a'));
    expect(answer.trace.steps.length).toBe(2 * visitLimit + 2);
    expect(answer.trace.outcome).toBe('failed');
    expect(answer.effects.at(-1)).toMatchObject({ type: 'handOff', cause: 'failed' });
  });

  it.each([
    ['an unknown type', step('x', 'teleport', {})],
    ['a newer step', { ...reply('x', 'hi'), version: 7 }],
    ['a config that cannot be read', step('x', 'reply', { text: 3 })],
    ['a broken placeholder', reply('x', 'Hi {{ oops')],
    ['an unknown filter', reply('x', 'Hi {{ customer.name | nosuchfilter }}')],
    ['a tag that loops', reply('x', '{% for i in (1..100000000) %}a{% endfor %}')],
  ])('%s fails safely', (_name, bad) => {
    const document = flow('bad', [keywords('t', ['a']), bad], [['t', 'then', 'x']]);
    const answer = advance(program(document), freshState, says('a'));
    expect(answer.trace.outcome).toBe('failed');
    expect(answer.effects.at(-1)).toMatchObject({ type: 'handOff', cause: 'failed' });
    expect(texts(answer)).toEqual([]);
  });

  it('leaves an unknown variable empty and never reads a clock', () => {
    const document = flow(
      't',
      [
        keywords('t', ['a']),
        reply('x', '[{{ nope }}|{{ customer.name }}|{{ "now" | date: "%Y" }}|{{ constructor }}]'),
      ],
      [['t', 'then', 'x']],
    );
    expect(texts(advance(program(document), freshState, says('a')))).toEqual(['[|Lin|now|]']);
  });
});

const tagging = { addTags: [], removeTags: [], lead: true, stage: 'keep', scoreChange: 1 };

describe('for any flow and any chat', () => {
  const anyNode = (id: string) =>
    fc.oneof(
      fc.constant(reply(id, 'Hello {{ customer.name }}')),
      fc.constant(reply(id, 'Choose', ['Yes', 'No'])),
      fc.constant(handOff(id)),
      fc.constant(step(id, 'tag-lead', tagging)),
      fc.constant(step(id, 'condition', condition)),
      fc.constant(keywords(id, ['yes', 'a'], { canInterrupt: true })),
      fc.constant(step(id, 'reply', { broken: true })),
    );
  const ids = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
  const exits = [
    'then',
    'other',
    'button:yes',
    'button:no',
    'otherwise',
    'branch:b',
    'offline',
    'returned',
  ];
  const anyFlow = fc
    .tuple(
      fc.tuple(...ids.map(anyNode)),
      fc.uniqueArray(
        fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...exits), fc.constantFrom(...ids)),
        {
          selector: ([from, exit]) => `${from} ${exit}`,
          maxLength: 20,
        },
      ),
    )
    .map(([nodes, edges]) => flow('any', nodes, edges));
  const anyEvents = fc.array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('yes', 'no', 'a', '退货', ''),
          fc.nat(1),
          fc.constantFrom('bot', 'closed', 'human'),
        )
        .map(([text, agentsOnline, owner]) => says(text, { agentsOnline, owner })),
      fc.constant(givenBack()),
    ),
    { maxLength: 6 },
  );

  it('never throws, gives valid traces, and gives the same bytes again', () => {
    fc.assert(
      fc.property(anyFlow, anyEvents, (document, events) => {
        const compiled = program(document);
        let state: ConversationState = freshState;
        for (const event of events) {
          const before = JSON.stringify(state);
          const first = advance(compiled, state, event);
          expect(JSON.stringify(state)).toBe(before);
          const stored: unknown = JSON.parse(JSON.stringify({ event, state }));
          expect(stored).toEqual({ event, state });
          const again = advance(program(document), state, event, { clock: () => 0 });
          expect(JSON.stringify(again.trace)).toBe(JSON.stringify(first.trace));
          expect(JSON.stringify(again.effects)).toBe(JSON.stringify(first.effects));
          expect(again.timings.length).toBe(again.trace.steps.length);
          expect(traceSchema.parse(first.trace)).toEqual(first.trace);
          expect(conversationStateSchema.parse(first.state)).toEqual(first.state);
          expect(first.trace.steps.length).toBeLessThanOrEqual(stepLimit + 1);
          state = first.state;
        }
      }),
      { numRuns: 200 },
    );
  });
});

const condition = {
  branches: [
    {
      id: 'b',
      name: '',
      match: 'any',
      rules: [{ id: 'r', subject: 'text', operator: 'contains', value: ['退貨', 'yes'] }],
    },
  ],
};
