import type { Tools } from '@bellhop/nodes/contract';
import type { Event, Understood } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { compileFlow } from './compile-flow.ts';
import { flow, keywords, reply, says, step } from './testing/build-flow.ts';
import { tryStep } from './try-step.ts';

const nothing: Understood = {
  version: 'v1',
  language: 'en',
  intent: null,
  faq: null,
  sentiment: { label: 'neutral', score: 0, because: [] },
  contacts: [],
  person: null,
};
const heard = (text: string, understood: Partial<Understood>): Event =>
  says(text, { understood: { ...nothing, ...understood } });

const branch = (id: string, words: string[]) => ({
  id,
  name: '',
  match: 'any',
  rules: [{ id: `r_${id}`, subject: 'text', operator: 'contains', value: words }],
});
const compiled = compileFlow({
  version: 'draft',
  document: flow(
    'shop',
    [
      keywords('price', ['how much', 'ราคา']),
      step('which', 'condition', { branches: [branch('red', ['red']), branch('blue', ['blue'])] }),
      reply('say', 'Hello'),
      step('faq', 'faq', { text: { en: 'Did you mean' } }),
      step('contact', 'capture-contact', {
        kinds: ['phone'],
        text: { en: 'Your number?' },
        retryText: {},
        attempts: 2,
        consent: {},
        channels: [],
        patience: 0,
      }),
    ],
    [['price', 'then', 'which']],
  ),
});

describe('trying a sentence against one step', () => {
  it('says whether a trigger takes it, and by which words', () => {
    const taken = tryStep(compiled, 'price', says('ราคาเท่าไหร่'));
    expect(taken).toMatchObject({ matched: true, because: [{ span: { start: 0, end: 4 } }] });
    expect(tryStep(compiled, 'price', says('hello'))).toMatchObject({ matched: false });
  });

  it('says by which exit a condition would be left', () => {
    expect(tryStep(compiled, 'which', says('the BLUE one'))?.exit).toBe('branch:blue');
    expect(tryStep(compiled, 'which', says('any'))?.exit).toBe('otherwise');
  });

  it('finds the words of a condition by their sound, with the tools of the version', () => {
    const rule = { id: 'r', subject: 'text', operator: 'contains', value: ['退货'] };
    const branches = [
      { id: 'back', name: '', match: 'all', items: [{ ...rule, soundsAlike: true }] },
    ];
    const document = flow('shop', [step('which', 'condition', { branches })], []);
    const exit = (tools: Tools) =>
      tryStep(compileFlow({ version: 'draft', document }, tools), 'which', says('我要退或'))?.exit;
    const sounds: Readonly<Record<string, string>> = { 退: 'tui', 货: 'huo', 或: 'huo' };
    expect(exit({ pinyinOf: (text) => [...text].map((one) => sounds[one] ?? one) })).toBe(
      'branch:back',
    );
    expect(exit({})).toBe('otherwise');
  });

  it('says whether a stored question answers, or the step asks back', () => {
    const reading = { verdict: 'answer' as const, answerAt: 0.35, askAt: 0.2, because: [] };
    const hits = [
      { id: 'q', question: 'How can I pay?', answer: { en: 'By card.' }, confidence: 0.9 },
    ];
    const taken = tryStep(compiled, 'faq', heard('pay', { faq: { ...reading, hits } }));
    expect(taken).toMatchObject({ exit: 'answered', waits: false });
    const near = { ...reading, verdict: 'didYouMean' as const, hits };
    expect(tryStep(compiled, 'faq', heard('pa', { faq: near }))).toMatchObject({
      exit: null,
      waits: true,
    });
    expect(tryStep(compiled, 'faq', says('zxqv'))?.exit).toBe('notFound');
  });

  it('says which contact is taken out of the words, and that the step asks where there is none', () => {
    const span = { start: 5, end: 17 };
    const contacts = [{ kind: 'phone' as const, value: '+66812345678', span }];
    const taken = tryStep(compiled, 'contact', heard('call 081-234-5678', { contacts }));
    expect(taken).toMatchObject({ exit: 'captured', waits: false, because: [{ span }] });
    expect(tryStep(compiled, 'contact', says('later'))).toMatchObject({ exit: null, waits: true });
  });

  it('has nothing to say of steps that do not look at the words, or are not there', () => {
    expect(tryStep(compiled, 'say', says('hello'))).toBeNull();
    expect(tryStep(compiled, 'gone', says('hello'))).toBeNull();
  });
});
