import type { ContactKind, FoundContact } from '@bellhop/schema';
import { minutesAfter } from '../contract/later.ts';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { isFilled } from '../saying/check-buttons.ts';
import type { CaptureContactConfig } from './config.ts';
import { contactVariable } from './definition.ts';
import { ruleFor } from './rule-for.ts';

export const executor: NodeExecutor<CaptureContactConfig> = {
  kind: 'step',
  enter: (config, context) => {
    const given = captured(config, context);
    if (given !== null) return given;
    const rule = ruleFor(config.channels, context.event.facts.channel);
    if (rule?.kinds.length !== 0) return ask(config, context, 1);
    const { name: channel } = context.event.facts.channel;
    const reason = { code: 'notAllowed', outcome: false, values: { channel } };
    return { type: 'exit', exit: 'notAllowed', because: [{ ...reason, exit: 'notAllowed' }] };
  },
  resume: (config, context) => {
    const { body } = context.event;
    if (body.type === 'timerFired') {
      const because = [{ code: 'noAnswer', outcome: null, values: {}, exit: 'noAnswer' }];
      return { type: 'exit', exit: 'noAnswer', because };
    }
    if (body.type !== 'customerMessage') return null;
    const result = captured(config, context);
    if (result !== null) return result;
    const asked = timesAsked(context);
    return asked < config.attempts
      ? ask(config, context, asked + 1)
      : givenUp(kindsHere(config, context), asked);
  },
};

/** How often it has asked. Chats that began to wait before steps had a memory counted in a variable. */
function timesAsked({ memory, variables }: RunContext): number {
  if (typeof memory === 'number') return memory;
  const before = variables['contactAttempts'];
  return typeof before === 'number' ? before : 1;
}

/** What may be asked for on the customer's channel. */
function kindsHere(
  { kinds, channels }: CaptureContactConfig,
  { event }: RunContext,
): ContactKind[] {
  return ruleFor(channels, event.facts.channel)?.kinds ?? kinds;
}

/** Keeps every contact of the wanted kinds that this message names; null when it names none. */
function captured(config: CaptureContactConfig, context: RunContext): StepResult | null {
  const here = kindsHere(config, context);
  // Where the shop must not ask, it still keeps what a customer gives unasked.
  const kinds = here.length === 0 ? config.kinds : here;
  const contacts = context.event.facts.understood?.contacts ?? [];
  const wanted = contacts.filter(({ kind }) => kinds.includes(kind));
  const [first] = wanted;
  if (first === undefined) return null;
  return {
    type: 'exit',
    exit: 'captured',
    because: wanted.map(foundReason),
    effects: wanted.map(({ kind, value }) => ({ type: 'saveContact', kind, value })),
    variables: { [contactVariable]: first.value },
  };
}

function foundReason({ kind, value, span }: FoundContact): OwnReason {
  const values = { choiceKind: kind, value };
  return { code: 'found', outcome: true, values, span, exit: 'captured' };
}

function ask(config: CaptureContactConfig, context: RunContext, attempt: number): StepResult {
  const { attempts, patience } = config;
  const isRetry = attempt > 1;
  const question = isRetry && isFilled(config.retryText) ? config.retryText : config.text;
  // Said once: it does not change with the second question.
  const consent = isRetry ? '' : context.say(config.consent);
  const text = [context.say(question), consent].filter((part) => part.trim() !== '').join('\n\n');
  return {
    type: 'waits',
    for: 'customer',
    memory: attempt,
    ...(patience > 0 && { until: minutesAfter(context.event.at, patience) }),
    because: [
      missing(kindsHere(config, context)),
      { code: 'asked', outcome: null, values: { attempt, attempts } },
    ],
    effects: [{ type: 'sendMessage', kind: 'text', text, buttons: [] }],
  };
}

function givenUp(kinds: ContactKind[], asked: number): StepResult {
  return {
    type: 'exit',
    exit: 'notGiven',
    unconnected: 'tryTriggers',
    missed: true,
    because: [
      missing(kinds),
      { code: 'givenUp', outcome: null, values: { attempts: asked }, exit: 'notGiven' },
    ],
  };
}

function missing(kinds: ContactKind[]): OwnReason {
  return { code: 'missing', outcome: false, values: { choices: kinds }, exit: 'captured' };
}
