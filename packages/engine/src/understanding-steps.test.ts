import {
  freshState,
  type ConversationState,
  type Event,
  type FaqReading,
  type FlowDocument,
  type IntentReading,
  type Understood,
} from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { compileFlow } from './compile-flow.ts';
import type { Program, Transition } from './program.ts';
import { flow, keywords, reply, says, step } from './testing/build-flow.ts';

function program(...documents: FlowDocument[]): Program {
  const live = documents.map((document) => compileFlow({ version: `${document.id}@1`, document }));
  return { live, pinned: () => undefined };
}

const nothing: Understood = {
  version: null,
  language: 'en',
  intent: null,
  faq: null,
  sentiment: { label: 'neutral', score: 0, because: [] },
  contacts: [],
  person: null,
};
const read = (text: string, understood: Partial<Understood>, button: string | null = null): Event =>
  says(text, { understood: { ...nothing, ...understood } }, button);

/** Runs events one after the other; gives back what the last one did. */
function after(all: Program, ...events: Event[]): Transition {
  let state: ConversationState = freshState;
  let last: Transition | undefined;
  for (const event of events) {
    last = advance(all, state, event);
    ({ state } = last);
  }
  if (last === undefined) throw new Error('no event');
  return last;
}
const texts = ({ effects }: Transition) =>
  effects.flatMap((effect) => (effect.type === 'sendMessage' ? [effect.text] : []));

const capture = (attempts: number) => {
  const config = {
    kinds: ['phone'],
    text: { en: 'Your number?' },
    retryText: { en: 'Once more?' },
    attempts,
  };
  return flow(
    'callback',
    [
      keywords('ask', ['call me']),
      step('contact', 'capture-contact', config),
      reply('thanks', 'We call {{ contact }}.'),
    ],
    [
      ['ask', 'then', 'contact'],
      ['contact', 'captured', 'thanks'],
    ],
  );
};
const phone = {
  contacts: [{ kind: 'phone' as const, value: '+66812345678', span: { start: 0, end: 10 } }],
};

describe('asking for a contact', () => {
  it('counts its questions from one message to the next', () => {
    const all = program(capture(3));
    const start = read('call me', {});
    expect(texts(after(all, start))).toEqual(['Your number?']);
    expect(texts(after(all, start, read('why?', {})))).toEqual(['Once more?']);
    const third = after(all, start, read('why?', {}), read('no', {}));
    expect(texts(third)).toEqual(['Once more?']);
    expect(third.state.position?.memory).toBe(3);
    const over = after(all, start, read('why?', {}), read('no', {}), read('no!', {}));
    expect(over.trace.steps[0]?.outcome).toMatchObject({ exit: 'notGiven' });
    expect(over.trace.outcome).toBe('unmatched');
  });

  it('starts counting anew when it is entered again', () => {
    const all = program(capture(1));
    const start = read('call me', {});
    const again = after(all, start, read('no', {}), start);
    expect(again.state).toMatchObject({
      position: { node: 'contact', memory: 1 },
    });
  });

  it('saves what the customer gives and knows it in later texts', () => {
    const { effects } = after(program(capture(2)), read('call me', {}), read('0812345678', phone));
    expect(effects).toMatchObject([
      { type: 'saveContact', kind: 'phone', value: '+66812345678' },
      { type: 'sendMessage', text: 'We call +66812345678.' },
    ]);
  });

  it('offers a question that is asked instead to the triggers', () => {
    const price = flow(
      'price',
      [keywords('how', ['how much']), reply('say', 'It is 5.')],
      [['how', 'then', 'say']],
    );
    const all = program(capture(1), price);
    const other = after(all, read('call me', {}), read('how much', {}));
    expect(texts(other)).toEqual(['It is 5.']);
  });
});

const unsure: IntentReading = {
  verdict: 'didYouMean',
  ranked: [
    { intent: 'price', names: { en: 'Price' }, confidence: 0.4 },
    { intent: 'stock', names: { en: 'In stock?' }, confidence: 0.38 },
  ],
  answerAt: 0.6,
  askAt: 0.3,
  because: [],
};
const listens = (intent: string, text: string) =>
  flow(
    intent,
    [step('on', 'message', { on: 'intent', intents: [intent] }), reply('say', text)],
    [['on', 'then', 'say']],
  );
const asksBack = flow(
  'else',
  [
    step('else', 'message', { on: 'nothingElse' }),
    step('clarify', 'clarify', { text: { en: 'About what?' } }),
    reply('sorry', 'Sorry?'),
  ],
  [
    ['else', 'then', 'clarify'],
    ['clarify', 'notUnderstood', 'sorry'],
  ],
);

describe('asking what is meant', () => {
  const all = program(listens('price', 'It is 5.'), listens('stock', 'Yes.'), asksBack);
  const vague = read('this one?', { intent: unsure });

  it('lets the flow of the chosen intent answer', () => {
    const asked = after(all, vague);
    expect(asked.effects).toMatchObject([
      { text: 'About what?', buttons: [{ id: 'intent:price' }, { id: 'intent:stock' }] },
    ]);
    expect(asked.state.misses).toBe(1);
    const chosen = after(all, vague, read('In stock?', { intent: unsure }, 'intent:stock'));
    expect(texts(chosen)).toEqual(['Yes.']);
    expect(chosen.state.misses).toBeUndefined();
  });

  it('goes on asking or gives up, and counts what nobody understood', () => {
    const twice = after(all, vague, vague);
    expect(twice.state).toMatchObject({ position: { node: 'clarify' }, misses: 2 });
    const lost = after(all, vague, read('???', {}));
    expect(texts(lost)).toEqual(['Sorry?']);
    expect(lost.state.misses).toBe(2);
  });
});

const hits = [
  { id: 'cost', question: 'How much is shipping?', confidence: 0.5, answer: { en: 'It is $4.' } },
  { id: 'time', question: 'How long is shipping?', confidence: 0.4, answer: { en: 'A day.' } },
];
const faq = (verdict: FaqReading['verdict']): Partial<Understood> => ({
  faq: { verdict, hits, answerAt: 0.6, askAt: 0.3, because: [] },
});

describe('the question list', () => {
  const list = flow(
    'list',
    [
      keywords('ship', ['shipping']),
      step('faq', 'faq', { text: { en: 'Which one?' } }),
      reply('none', 'I do not know.'),
    ],
    [
      ['ship', 'then', 'faq'],
      ['faq', 'notFound', 'none'],
    ],
  );
  const all = program(list, listens('price', 'It is 5.'));

  it('answers a pressed question', () => {
    const asked = read('shipping', faq('didYouMean'));
    const pressed = read('How long is that?', faq('didYouMean'), 'faq:time');
    expect(texts(after(all, asked))).toEqual(['Which one?']);
    expect(texts(after(all, asked, pressed))).toEqual(['A day.']);
  });

  it('offers other words to the triggers', () => {
    const other = read('and the price', { intent: { ...unsure, verdict: 'answer' } });
    expect(texts(after(all, read('shipping', faq('didYouMean')), other))).toEqual(['It is 5.']);
  });

  it('says when nothing fits', () => {
    expect(texts(after(all, read('shipping to Mars', {})))).toEqual(['I do not know.']);
  });
});
