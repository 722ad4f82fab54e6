import type { CustomerMessage, Event } from '@bellhop/schema';
import {
  tiers,
  type FoundWords,
  type NodeExecutor,
  type Verdict,
} from '../contract/node-executor.ts';
import { standing, standingNo } from '../contract/standing.ts';
import type { MessageConfig } from './config.ts';
import { buttonTest } from './button-test.ts';
import { intentTest } from './intent-test.ts';
import { keywordRequests, keywordTest } from './keyword-test.ts';
import { patternTest } from './pattern-test.ts';
import { questionTest } from './question-test.ts';

const tierOf = {
  keywords: tiers.exact,
  pattern: tiers.exact,
  button: tiers.exact,
  person: tiers.exact,
  intent: tiers.intent,
  question: tiers.intent,
  // A caption says more than that there is a picture.
  image: tiers.intent,
  firstContact: tiers.firstContact,
  returning: tiers.firstContact,
  any: tiers.any,
  nothingElse: tiers.nothingElse,
} as const;

/** What is exact enough to be more urgent than the answer that a step waits for. */
const interrupting = new Set<MessageConfig['on']>([
  'keywords',
  'pattern',
  'intent',
  'button',
  'image',
]);

export const executor: NodeExecutor<MessageConfig> = {
  kind: 'trigger',
  tier: ({ on }) => tierOf[on],
  canInterrupt: ({ on, canInterrupt }) => {
    // Whoever asks for a person is never made to answer something else first.
    if (on === 'person') return true;
    return canInterrupt && interrupting.has(on);
  },
  words: (config, tools) => (config.on === 'keywords' ? keywordRequests(config, tools) : []),
  prepare: (config) => {
    const test = prepare(config);
    return (event, found) =>
      event.body.type === 'customerMessage'
        ? test(event.body, event, found)
        : { matched: false, because: [] };
  },
};

type Test = (message: CustomerMessage, event: Event, found: FoundWords) => Verdict;

function prepare(config: MessageConfig): Test {
  switch (config.on) {
    case 'keywords': {
      const matches = keywordTest(config);
      return (_message, _event, found) => matches(found);
    }
    case 'pattern':
      return patternTest(config);
    case 'intent':
      return intentTest(config);
    case 'question':
      return questionTest;
    case 'button':
      return buttonTest(config);
    case 'image':
      return image;
    case 'person':
      return person;
    case 'firstContact':
      return firstContact;
    case 'returning':
      return returning;
    case 'any':
    case 'nothingElse': {
      const because = [standing({ code: config.on, outcome: null, values: {} })];
      return () => ({ matched: true, because });
    }
  }
}

const noPerson = standingNo({ code: 'noPerson', outcome: false, values: {} });

/** A button is not words: the step that offered it knows what it means. */
function person({ button }: CustomerMessage, { facts }: Event): Verdict {
  const asked = button === null ? (facts.understood?.person ?? null) : null;
  if (asked === null) return noPerson;
  const { text: found, span } = asked;
  return { matched: true, because: [{ code: 'person', outcome: true, values: { found }, span }] };
}

function firstContact(_message: CustomerMessage, { facts }: Event): Verdict {
  const matched = facts.messagesBefore === 0;
  const values = { before: facts.messagesBefore };
  return { matched, because: [{ code: 'firstContact', outcome: matched, values }] };
}

function image({ attachments }: CustomerMessage): Verdict {
  const count = attachments.filter(({ kind }) => kind === 'image').length;
  const matched = count > 0;
  return { matched, because: [{ code: 'image', outcome: matched, values: { count } }] };
}

/** Somebody who wrote on an earlier day; where days are not counted, who wrote before in this conversation. */
function returning(_message: CustomerMessage, { facts }: Event): Verdict {
  const { visits } = facts.customer;
  if (visits === undefined) {
    const matched = facts.messagesBefore > 0;
    const values = { before: facts.messagesBefore };
    return { matched, because: [{ code: 'wroteBefore', outcome: matched, values }] };
  }
  const matched = visits > 0;
  return { matched, because: [{ code: 'returning', outcome: matched, values: { visits } }] };
}
