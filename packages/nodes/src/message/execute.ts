import type { CustomerMessage, Event } from '@bellhop/schema';
import { tiers, type NodeExecutor, type Tools, type Verdict } from '../contract/node-executor.ts';
import type { MessageConfig } from './config.ts';
import { intentTest } from './intent-test.ts';
import { keywordTest } from './keyword-test.ts';
import { patternTest } from './pattern-test.ts';
import { questionTest } from './question-test.ts';

const tierOf = {
  keywords: tiers.exact,
  pattern: tiers.exact,
  person: tiers.exact,
  intent: tiers.intent,
  question: tiers.intent,
  firstContact: tiers.firstContact,
  any: tiers.any,
  nothingElse: tiers.nothingElse,
} as const;

export const executor: NodeExecutor<MessageConfig> = {
  kind: 'trigger',
  tier: ({ on }) => tierOf[on],
  canInterrupt: ({ on, canInterrupt }) => {
    // Whoever asks for a person is never made to answer something else first.
    if (on === 'person') return true;
    return canInterrupt && (on === 'keywords' || on === 'pattern' || on === 'intent');
  },
  prepare,
};

type Test = (message: CustomerMessage, event: Event) => Verdict;

function prepare(config: MessageConfig, tools: Tools): Test {
  switch (config.on) {
    case 'keywords':
      return keywordTest(config, tools);
    case 'pattern':
      return patternTest(config);
    case 'intent':
      return intentTest(config);
    case 'question':
      return questionTest;
    case 'person':
      return person;
    case 'firstContact':
      return firstContact;
    case 'any':
    case 'nothingElse': {
      const code = config.on;
      return () => ({ matched: true, because: [{ code, outcome: null, values: {} }] });
    }
  }
}

/** A button is not words: the step that offered it knows what it means. */
function person({ button }: CustomerMessage, { facts }: Event): Verdict {
  const asked = button === null ? (facts.understood?.person ?? null) : null;
  if (asked === null) {
    return { matched: false, because: [{ code: 'noPerson', outcome: false, values: {} }] };
  }
  const { text: found, span } = asked;
  return { matched: true, because: [{ code: 'person', outcome: true, values: { found }, span }] };
}

function firstContact(_message: CustomerMessage, { facts }: Event): Verdict {
  const matched = facts.messagesBefore === 0;
  const values = { before: facts.messagesBefore };
  return { matched, because: [{ code: 'firstContact', outcome: matched, values }] };
}
