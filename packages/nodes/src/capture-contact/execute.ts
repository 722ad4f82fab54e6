import type { Effect, FoundContact, LocalizedText } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { attemptsVariable, contactVariable, type CaptureContactConfig } from './definition.ts';

export const executor: NodeExecutor<CaptureContactConfig> = {
  kind: 'step',
  enter: (config, context) => captured(config, context) ?? ask(config, context, 1),
  resume: (config, context) => {
    if (context.event.body.type !== 'customerMessage') return null;
    const result = captured(config, context);
    if (result !== null) return result;
    const before = context.variables[attemptsVariable];
    const asked = typeof before === 'number' ? before : 1;
    return asked < config.attempts ? ask(config, context, asked + 1) : givenUp(config, asked);
  },
};

/** Keeps every contact of the wanted kinds that this message names; null when it names none. */
function captured({ kinds }: CaptureContactConfig, { event }: RunContext): StepResult | null {
  const contacts = event.facts.understood?.contacts ?? [];
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
  const { kinds, attempts } = config;
  const text = context.say(
    attempt > 1 && isFilled(config.retryText) ? config.retryText : config.text,
  );
  const effects: Effect[] = [{ type: 'sendMessage', kind: 'text', text, buttons: [] }];
  return {
    type: 'waits',
    for: 'customer',
    because: [
      { code: 'missing', outcome: false, values: { choices: kinds }, exit: 'captured' },
      { code: 'asked', outcome: null, values: { attempt, attempts } },
    ],
    effects,
    variables: { [attemptsVariable]: attempt },
  };
}

function givenUp({ kinds }: CaptureContactConfig, asked: number): StepResult {
  return {
    type: 'exit',
    exit: 'notGiven',
    unconnected: 'tryTriggers',
    missed: true,
    because: [
      { code: 'missing', outcome: false, values: { choices: kinds }, exit: 'captured' },
      { code: 'givenUp', outcome: null, values: { attempts: asked }, exit: 'notGiven' },
    ],
  };
}

function isFilled(text: LocalizedText): boolean {
  return Object.values(text).some((words) => words.trim() !== '');
}
