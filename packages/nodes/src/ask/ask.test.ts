import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../contract/node-definition.ts';
import type { AskConfig } from './config.ts';
import { definition } from './definition.ts';

const context: CheckContext = {
  locales: ['en'],
  defaultLocale: 'en',
  kind: 'conversation',
  intents: null,
};
const good: AskConfig = {
  ...definition.starter('en'),
  text: { en: 'Which size?' },
  variable: 'size',
};
const choices = [
  { id: 's', label: { en: 'Small' } },
  { id: 'm', label: { en: 'Medium' } },
];
const problems = (change: Partial<typeof good>) => {
  const retries = [{ id: 'r1', text: { en: 'Once more?' } }];
  return definition.check({ ...good, retries, ...change }, context);
};
const codes = (change: Partial<typeof good>) => problems(change).map(({ code }) => code);

describe('the check of a question', () => {
  it('is content with a question, a second wording and a place for the answer', () => {
    expect(codes({})).toEqual([]);
  });

  it('finds what no customer could answer', () => {
    expect(codes({ text: {} })).toEqual(['noText']);
    expect(codes({ kind: 'choice' })).toEqual(['noChoices']);
    expect(
      codes({ kind: 'choice', choices: [...choices, { id: 'x', label: { en: 'small' } }] }),
    ).toEqual(['sameLabel']);
    expect(codes({ kind: 'choice', choices, skipWords: ['Small'] })).toEqual(['skipIsChoice']);
  });

  it('turns limits round with one click', () => {
    const [problem] = problems({ kind: 'number', min: 10, max: 2 });
    expect(problem?.code).toBe('minAboveMax');
    expect(problem?.fixedConfig).toMatchObject({ min: 2, max: 10 });
    expect(codes({ kind: 'number', min: '', max: 2 })).toEqual([]);
  });

  it('warns of answers and wordings that come to nothing', () => {
    expect(codes({ variable: '' })).toEqual(['notStored']);
    expect(codes({ variable: '', kind: 'phone' })).toEqual([]);
    expect(codes({ retries: [] })).toEqual(['noRetryText']);
    expect(codes({ retries: [], attempts: 1 })).toEqual([]);
    const retries = ['a', 'b', 'c'].map((id) => ({ id, text: { en: `Once more, ${id}?` } }));
    expect(codes({ retries })).toEqual(['unusedRetry']);
  });
});

describe('the exits of a question', () => {
  const exits = (change: Partial<typeof good>) =>
    definition.exits({ ...good, ...change }).map(({ id }) => id);

  it('are there when there is a reason for them', () => {
    expect(exits({})).toEqual(['answered', 'invalid']);
    expect(exits({ skipWords: ['no'], patience: 5 })).toEqual([
      'answered',
      'invalid',
      'skipped',
      'noAnswer',
    ]);
    expect(exits({ kind: 'choice', choices })).toEqual(['button:s', 'button:m', 'invalid']);
  });

  it('keep the line of the answer when the kind changes', () => {
    expect(definition.successorOf?.('answered', { ...good, kind: 'choice', choices })).toBe(
      'button:s',
    );
    expect(definition.successorOf?.('button:s', good)).toBe('answered');
  });
});
