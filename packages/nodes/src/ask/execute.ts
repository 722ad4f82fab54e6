import { createKeywordMatcher } from '@bellhop/language';
import type { CustomerMessage, Effect, JsonValue } from '@bellhop/schema';
import { minutesAfter } from '../contract/later.ts';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { isFilled } from '../saying/check-buttons.ts';
import { buttonExit, choicesOf } from '../saying/choice.ts';
import { findChoice, namedExit } from '../saying/find-choice.ts';
import { layOut, type Saying } from '../saying/lay-out.ts';
import type { AskConfig } from './config.ts';
import { readAnswer } from './read-answer.ts';

export const executor: NodeExecutor<AskConfig> = {
  kind: 'step',
  enter: (config, context) => ask(config, context, { attempt: 1, because: [] }),
  resume,
  pressedExit: ({ kind, choices }, { button }) =>
    kind === 'choice' && button !== null && choices.some(({ id }) => id === button)
      ? buttonExit(button)
      : null,
  namedExit: ({ kind, choices }, message) =>
    kind === 'choice' ? namedExit(choices, message) : null,
};

function resume(config: AskConfig, context: RunContext): StepResult | null {
  const { body } = context.event;
  if (body.type === 'timerFired') {
    const because = [{ code: 'noAnswer', outcome: null, values: {}, exit: 'noAnswer' }];
    return { type: 'exit', exit: 'noAnswer', because };
  }
  if (body.type !== 'customerMessage') return null;
  return skipped(config, body) ?? answered(config, body, context);
}

function skipped({ skipWords }: AskConfig, message: CustomerMessage): StepResult | null {
  if (message.button !== null) return null;
  const found = createKeywordMatcher(skipWords, 'equals').match(message.text);
  if (found === null) return null;
  const { keyword: word, span, foldings } = found;
  const reason = { code: 'skipped', outcome: true, values: { word }, span, foldings };
  return { type: 'exit', exit: 'skipped', because: [{ ...reason, exit: 'skipped' }] };
}

function answered(config: AskConfig, message: CustomerMessage, context: RunContext): StepResult {
  if (config.kind === 'choice') {
    const saying = sayingOf(config, context, '');
    const { choices = [] } = saying;
    const { listed } = layOut(saying, context.event);
    const { choice, because } = findChoice(choices, message, listed);
    if (choice === null) return refused(config, context, because);
    return stored(config, choice.label, { exit: choice.exit, because });
  }
  const answer = readAnswer(config.kind, config)(message, context);
  if (!answer.isValid) {
    return refused(config, context, [{ ...answer.because, exit: 'answered' }]);
  }
  const { value, span } = answer;
  const values = { value };
  const reason = { code: 'understood', outcome: true, values, ...(span !== undefined && { span }) };
  return stored(config, value, { exit: 'answered', because: [{ ...reason, exit: 'answered' }] });
}

/** The answer goes into the variable and to the customer, as far as the shop wants it there. */
function stored(
  { kind, variable, customerField }: AskConfig,
  value: JsonValue,
  { exit, because }: { exit: string; because: OwnReason[] },
): StepResult {
  const name = customerField.trim();
  const effects: Effect[] = [];
  if ((kind === 'phone' || kind === 'email') && typeof value === 'string') {
    effects.push({ type: 'saveContact', kind, value });
  }
  if (name !== '') effects.push({ type: 'setField', name, value });
  return {
    type: 'exit',
    exit,
    because,
    effects,
    ...(variable !== '' && { variables: { [variable]: value } }),
  };
}

/** Asks again while there is a question left; then the message may be for a trigger. */
function refused(config: AskConfig, context: RunContext, because: OwnReason[]): StepResult {
  const attempt = typeof context.memory === 'number' ? context.memory : 1;
  if (attempt < config.attempts) return ask(config, context, { attempt: attempt + 1, because });
  const exit = 'invalid';
  const isQuestion = asksSomething(context);
  because.push({ code: 'givenUp', outcome: null, values: { attempts: attempt }, exit });
  if (isQuestion) because.push({ code: 'asksSomething', outcome: null, values: {}, exit });
  return {
    type: 'exit',
    exit,
    unconnected: 'tryTriggers',
    // A question of the customer's own was understood, only not as an answer.
    ...(!isQuestion && { missed: true as const }),
    because,
  };
}

function asksSomething({ event }: RunContext): boolean {
  const { intent = null, faq = null } = event.facts.understood ?? {};
  return intent?.verdict === 'answer' || faq?.verdict === 'answer';
}

function ask(
  config: AskConfig,
  context: RunContext,
  { attempt, because }: { attempt: number; because: OwnReason[] },
): StepResult {
  const { attempts, patience } = config;
  const saying = sayingOf(config, context, questionAt(config, context, attempt));
  const { message, because: shown } = layOut(saying, context.event);
  return {
    type: 'waits',
    for: 'customer',
    memory: attempt,
    ...(patience > 0 && { until: minutesAfter(context.event.at, patience) }),
    because: [
      ...because,
      { code: 'asked', outcome: null, values: { attempt, attempts } },
      ...shown,
    ],
    effects: [message],
  };
}

/** The first question, then one further wording each time; the last one again when there are fewer. */
function questionAt({ text, retries }: AskConfig, { say }: RunContext, attempt: number): string {
  if (attempt === 1) return say(text);
  const wordings = retries.map((retry) => retry.text).filter(isFilled);
  return say(wordings[Math.min(attempt - 2, wordings.length - 1)] ?? text);
}

function sayingOf({ kind, choices }: AskConfig, context: RunContext, text: string): Saying {
  return kind === 'choice' ? { text, choices: choicesOf(choices, context) } : { text };
}
