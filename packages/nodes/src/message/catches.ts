import type { Catches, Formula } from '../contract/formula.ts';
import { tiers } from '../contract/node-executor.ts';
import type { MessageConfig } from './config.ts';

const ruleOf = {
  contains: 'any',
  all: 'all',
  near: 'near',
  equals: 'exact',
  startsWith: 'startsWith',
} as const;

/** Which messages the trigger takes, as far as that can be reasoned about. */
export function catches(config: MessageConfig): Catches | null {
  switch (config.on) {
    case 'keywords':
      return { when: keywords(config), tier: tiers.exact };
    case 'pattern':
      return { when: atom(`pattern ${config.pattern}`), tier: tiers.exact };
    case 'person':
      return { when: atom('person'), tier: tiers.exact };
    case 'question':
      return { when: atom('question'), tier: tiers.intent };
    case 'intent': {
      const test = { kind: 'oneOf', values: config.intents } as const;
      return { when: { about: 'intent', test, mayBeMissing: true }, tier: tiers.intent };
    }
    case 'firstContact': {
      const test = { kind: 'number', ranges: [{ to: 0 }] } as const;
      return { when: { about: 'messagesBefore|number', test }, tier: tiers.firstContact };
    }
    case 'any':
      return { when: { all: [] }, tier: tiers.any };
    case 'nothingElse':
      return { when: { all: [] }, tier: tiers.nothingElse };
    default:
      return null;
  }
}

function keywords({ keywords: wanted, mode, without }: MessageConfig): Formula {
  const words = filled(wanted);
  const rule = mode === 'near' && words.length < 2 ? 'all' : ruleOf[mode];
  const has: Formula = { about: 'text', test: { kind: 'words', rule, words }, mayBeMissing: true };
  const forbidden = filled(without);
  if (forbidden.length === 0) return has;
  const test = { kind: 'words', rule: 'any', words: forbidden } as const;
  return { all: [has, { not: { about: 'text', test, mayBeMissing: true } }] };
}

function filled(words: readonly string[]): string[] {
  return words.filter((word) => word.trim() !== '');
}

function atom(id: string): Formula {
  return { about: id, test: { kind: 'atom', id }, mayBeMissing: true };
}
