import { readRating } from '@bellhop/language';
import type { CustomerMessage, Effect, LocalizedText } from '@bellhop/schema';
import { minutesAfter } from '../contract/later.ts';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { layOut } from '../saying/lay-out.ts';
import type { RatingConfig } from './definition.ts';
import { pressedScore, scoreButton, scores, starsOf } from './stars.ts';

export const executor: NodeExecutor<RatingConfig> = {
  kind: 'step',
  enter,
  resume,
  pressedExit: ({ badUpTo }, { button }) => {
    const score = pressedScore(button);
    return score === null ? null : sideOf(score, badUpTo);
  },
};

function sideOf(score: number, badUpTo: number): 'good' | 'bad' {
  return score > badUpTo ? 'good' : 'bad';
}

function enter(config: RatingConfig, context: RunContext): StepResult {
  const choices = scores.map((score) => ({
    id: scoreButton(score),
    exit: sideOf(score, config.badUpTo),
    label: starsOf(score),
    words: [],
  }));
  const saying = { text: context.say(config.text), choices };
  const { message, because } = layOut(saying, context.event);
  const asked: OwnReason = { code: 'asked', outcome: null, values: {} };
  return {
    type: 'waits',
    for: 'customer',
    ...untilFrom(config, context),
    because: [asked, ...because],
    effects: [message],
  };
}

function untilFrom({ patience }: RatingConfig, { event }: RunContext): { until?: string } {
  return patience > 0 ? { until: minutesAfter(event.at, patience) } : {};
}

/** A score, then perhaps a reason. While it waits for a score, any other message is for the triggers. */
function resume(config: RatingConfig, context: RunContext): StepResult | null {
  const { body } = context.event;
  const given = typeof context.memory === 'number' ? context.memory : null;
  if (body.type === 'timerFired')
    return given === null ? silent() : commented(config, context, given);
  if (body.type !== 'customerMessage') return null;
  if (given !== null) return commented(config, context, given);
  const found = scoreOf(body);
  return found === null ? null : scored(config, context, found);
}

function silent(): StepResult {
  const exit = 'noAnswer';
  return { type: 'exit', exit, because: [{ code: 'noAnswer', outcome: null, values: {}, exit }] };
}

interface Scored {
  score: number;
  because: OwnReason;
}

function scoreOf({ button, text }: CustomerMessage): Scored | null {
  const pressed = pressedScore(button);
  if (pressed !== null) {
    return {
      score: pressed,
      because: { code: 'pressed', outcome: null, values: { score: pressed } },
    };
  }
  const read = readRating(text);
  if (read === null) return null;
  const { score, text: words, span } = read;
  return { score, because: { code: 'read', outcome: true, values: { score, words }, span } };
}

function scored(config: RatingConfig, context: RunContext, { score, because }: Scored): StepResult {
  const side = sideOf(score, config.badUpTo);
  const why = config.asksWhy && side === 'bad' ? context.say(config.why).trim() : '';
  if (why === '') return leave(config, context, { score, comment: null, because: [because] });
  return {
    type: 'waits',
    for: 'customer',
    memory: score,
    ...untilFrom(config, context),
    because: [because, { code: 'askedWhy', outcome: null, values: { to: config.badUpTo } }],
    effects: [rate(score, null), ...says(config.why, context)],
  };
}

/** Whatever comes after the question why is the comment; silence is none. */
function commented(config: RatingConfig, context: RunContext, score: number): StepResult {
  const { body } = context.event;
  const text = body.type === 'customerMessage' ? body.text.trim() : '';
  if (text === '') {
    const exit = sideOf(score, config.badUpTo);
    return {
      type: 'exit',
      exit,
      because: [{ code: 'noComment', outcome: null, values: {}, exit }],
    };
  }
  const because = [{ code: 'comment', outcome: null, values: { text } }];
  return leave(config, context, { score, comment: text, because });
}

function leave(
  config: RatingConfig,
  context: RunContext,
  { score, comment, because }: { score: number; comment: string | null; because: OwnReason[] },
): StepResult {
  const exit = sideOf(score, config.badUpTo);
  return {
    type: 'exit',
    exit,
    because: because.map((reason) => ({ ...reason, exit })),
    effects: [rate(score, comment), ...says(config.thanks, context)],
    variables: { rating: score },
  };
}

function rate(score: number, comment: string | null): Effect {
  return { type: 'rate', score, comment };
}

function says(text: LocalizedText, context: RunContext): Effect[] {
  const said = context.say(text);
  return said.trim() === '' ? [] : [{ type: 'sendMessage', kind: 'text', text: said, buttons: [] }];
}
