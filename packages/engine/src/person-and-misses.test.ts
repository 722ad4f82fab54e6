import {
  freshState,
  type ConversationState,
  type FlowDocument,
  type Understood,
} from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { compileFlow } from './compile-flow.ts';
import type { Program } from './program.ts';
import { flow, handOff, keywords, reply, says, step } from './testing/build-flow.ts';

function program(...documents: FlowDocument[]): Program {
  const live = documents.map((document) => compileFlow({ version: `${document.id}@1`, document }));
  return { live, pinned: () => undefined };
}

const asked: Understood = {
  version: null,
  language: 'th',
  intent: null,
  faq: null,
  sentiment: { label: 'neutral', score: 0, because: [] },
  contacts: [],
  person: { text: 'human', span: { start: 0, end: 5 } },
};
const wantsPerson = (text: string, locale = 'th') =>
  says(text, { understood: asked, customer: { id: 'c1', name: null, locale } });

const price = flow(
  'price',
  [keywords('ask', ['how much']), reply('size', 'Which size?', ['Small'])],
  [['ask', 'then', 'size']],
);
const anything = flow(
  'anything',
  [
    step('else', 'message', {
      on: 'nothingElse',
      keywords: [],
      mode: 'contains',
      canInterrupt: false,
    }),
    reply('again', 'Say that again?'),
  ],
  [['else', 'then', 'again']],
);
const person = flow(
  'person',
  [keywords('human', ['human']), handOff('hand')],
  [['human', 'then', 'hand']],
);

describe('a customer who asks for a person', () => {
  it('gets one and is told so, although no flow has a step for it', () => {
    const { effects, trace, state } = advance(
      program(price, anything),
      freshState,
      wantsPerson('human!'),
    );
    expect(trace.outcome).toBe('askedForPerson');
    expect(effects).toMatchObject([{ type: 'sendMessage' }, { type: 'handOff', cause: 'asked' }]);
    expect(JSON.stringify(effects[0])).toContain('เจ้าหน้าที่');
    expect(state.position).toBeNull();
  });

  it('gets one in the middle of a question, too', () => {
    const all = program(price);
    const waiting = advance(all, freshState, says('how much')).state;
    expect(waiting.position).toMatchObject({ node: 'size' });
    expect(advance(all, waiting, wantsPerson('human please')).trace.outcome).toBe('askedForPerson');
  });

  it('is left to the flow that knows these very words', () => {
    const { trace, effects } = advance(program(anything, person), freshState, wantsPerson('human'));
    expect(trace.steps.map(({ node }) => node)).toEqual(['human', 'hand']);
    expect(effects.filter(({ type }) => type === 'handOff')).toHaveLength(1);
  });

  const aboutOrder = says('a human about my order', {
    understood: { ...asked, person: { text: 'human', span: { start: 2, end: 7 } } },
  });
  const orders = (canInterrupt: boolean) =>
    flow(
      'orders',
      [keywords('order', ['order'], { canInterrupt }), reply('way', 'It is on its way.')],
      [['order', 'then', 'way']],
    );

  it('is not put off by a keyword that stands in the rest of the message', () => {
    const { trace } = advance(program(orders(false)), freshState, aboutOrder);
    expect(trace.outcome).toBe('askedForPerson');
    const [tried] = trace.tried;
    expect(tried?.because.map(({ code }) => code)).toContain('personWanted');
    const both = advance(program(orders(false), person), freshState, aboutOrder);
    expect(both.trace.steps.map(({ node }) => node)).toEqual(['human', 'hand']);
  });

  it('is not put off by what may interrupt a question, either', () => {
    const all = program(price, orders(true));
    const waiting = advance(all, freshState, says('how much')).state;
    expect(advance(all, waiting, aboutOrder).trace.outcome).toBe('askedForPerson');
    expect(advance(all, waiting, says('my order')).trace.steps.at(-1)?.node).toBe('way');
  });

  it('gets what the flow offers under these words, typed instead of pressed', () => {
    const menu = (...edges: [string, string, string][]) =>
      program(
        flow(
          'menu',
          [
            keywords('hi', ['hello']),
            reply('what', 'What is it?', ['Price', 'Human']),
            reply('desk', 'Desk 3.'),
          ],
          [['hi', 'then', 'what'], ...edges],
        ),
      );
    const led = menu(['what', 'button:human', 'desk']);
    const waiting = advance(led, freshState, says('hello')).state;
    const typed = advance(led, waiting, wantsPerson('human'));
    expect(typed.trace.steps.at(-1)?.node).toBe('desk');
    const more = advance(led, waiting, wantsPerson('human, this is urgent'));
    expect(more.trace.outcome).toBe('askedForPerson');
    expect(advance(menu(), waiting, wantsPerson('human')).trace.outcome).toBe('askedForPerson');
  });

  it('does not talk through the buttons of a flow', () => {
    const all = program(price);
    const waiting = advance(all, freshState, says('how much')).state;
    const event = wantsPerson('human');
    const pressed = { ...event, body: { ...event.body, button: 'Small' } };
    expect(advance(all, waiting, pressed).trace.outcome).not.toBe('askedForPerson');
  });
});

describe('messages that nobody understood', () => {
  const after = (all: Program, ...texts: string[]): ConversationState =>
    texts.reduce<ConversationState>(
      (state, text) => advance(all, state, says(text)).state,
      freshState,
    );

  it('are counted in a row', () => {
    const all = program(price, anything);
    expect(after(all, 'what?').misses).toBe(1);
    expect(after(all, 'what?', 'hm?').misses).toBe(2);
    expect(after(all, 'what?', 'hm?', 'how much').misses).toBeUndefined();
  });

  it('count also when no flow takes them', () => {
    expect(after(program(price), 'what?', 'what?').misses).toBe(2);
  });

  const rule = (subject: string, operator: string, ...value: string[]) => ({
    id: 'r1',
    subject,
    operator,
    value,
  });
  const sorted = (wanted: ReturnType<typeof rule>, match = 'any') =>
    flow(
      'sorted',
      [
        step('all', 'message', { on: 'any', keywords: [], mode: 'contains', canInterrupt: false }),
        {
          ...step('sort', 'condition', {
            branches: [{ id: 'known', name: '', match, items: [wanted] }],
          }),
          version: 2,
        },
        reply('yes', 'It is open.'),
        reply('no', 'Say that again?'),
      ],
      [
        ['all', 'then', 'sort'],
        ['sort', 'branch:known', 'yes'],
        ['sort', 'otherwise', 'no'],
      ],
    );

  it('are not those whose words a branch behind "any message" knew', () => {
    const all = program(sorted(rule('text', 'contains', 'open')));
    expect(after(all, 'hm?').misses).toBe(1);
    expect(after(all, 'hm?', 'are you open?').misses).toBeUndefined();
    expect(after(all, 'are you open?', 'hm?').misses).toBe(1);
  });

  it.each([
    ['does not hold words', rule('text', 'lacks', 'rude'), 'any'],
    ['holds none of the words', rule('text', 'contains', 'rude'), 'none'],
    ['is short', rule('text', 'shorter', '9'), 'any'],
  ])('are also those that a branch takes because it %s', (_name, wanted, match) => {
    expect(after(program(sorted(wanted, match)), 'hm?').misses).toBe(1);
  });

  it('are counted by the flow that answers, not by a silent one beside it', () => {
    const silent = { ...sorted(rule('text', 'contains', 'open')), kind: 'silent' as const };
    expect(after(program(anything, { ...silent, id: 'silent' }), 'open?').misses).toBe(1);
  });
});
