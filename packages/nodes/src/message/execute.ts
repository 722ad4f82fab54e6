import { createKeywordMatcher } from '@bellhop/language';
import type { CustomerMessage, Event } from '@bellhop/schema';
import type { NodeExecutor, Verdict } from '../contract/node-executor.ts';
import type { MessageConfig } from './definition.ts';

/** How many keywords a trace repeats: it is kept for every message, the whole list stands on the card. */
const shownKeywords = 5;

export const executor: NodeExecutor<MessageConfig> = {
  kind: 'trigger',
  tier: ({ on }) => {
    if (on === 'keywords') return 0;
    if (on === 'firstContact') return 1;
    return on === 'any' ? 2 : 3;
  },
  canInterrupt: (config) => config.on === 'keywords' && config.canInterrupt,
  prepare: (config) => {
    if (config.on === 'keywords') return keywordTest(config);
    if (config.on === 'firstContact') return firstContact;
    const code = config.on;
    return () => ({ matched: true, because: [{ code, outcome: null, values: {} }] });
  },
};

function keywordTest({ keywords, mode }: MessageConfig): (message: CustomerMessage) => Verdict {
  const words = keywords.filter((word) => word.trim() !== '');
  const matcher = createKeywordMatcher(words, mode);
  return ({ text }) => {
    const found = matcher.match(text);
    if (found === null) {
      const some = words.length > shownKeywords ? [...words.slice(0, shownKeywords), '…'] : words;
      const values = { keywords: some, count: words.length };
      return { matched: false, because: [{ code: 'noKeyword', outcome: false, values }] };
    }
    return {
      matched: true,
      because: [
        {
          code: 'keyword',
          outcome: true,
          values: { keyword: found.keyword, found: found.text },
          span: found.span,
          foldings: found.foldings,
        },
      ],
    };
  };
}

function firstContact(_message: CustomerMessage, { facts }: Event): Verdict {
  const matched = facts.messagesBefore === 0;
  const values = { before: facts.messagesBefore };
  return { matched, because: [{ code: 'firstContact', outcome: matched, values }] };
}
