import type { Effect, FaqReading } from '@bellhop/schema';
import type { Choice } from '../saying/choice.ts';
import { layOut } from '../saying/lay-out.ts';
import { faqButton, pressedFaq } from '../contract/buttons.ts';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { weighingWords } from '../reading/intent-reasons.ts';
import { heldAgainst, percentOf } from '../reading/percent.ts';
import { answerButtons } from './answer-buttons.ts';
import { countedAnswer, offeredAnswers } from './counted-answer.ts';
import { suggestionVariable, type FaqConfig } from './definition.ts';

const mostQuestions = 3;

export const executor: NodeExecutor<FaqConfig> = { kind: 'step', enter, resume };

type Hit = FaqReading['hits'][number];

/** The reading of this message, when at least one question comes near. All its hits have answers. */
interface Found {
  reading: FaqReading;
  best: Hit;
}

function enter({ text }: FaqConfig, context: RunContext): StepResult {
  const found = read(context);
  if (found === null || found.reading.verdict === 'notUnderstood') return notFound(found);
  if (found.reading.verdict === 'answer') {
    return answer(found.best, context, [sure(found), ...weighing(found)]);
  }
  const because = [unsure(found), ...weighing(found)];
  if (context.isConnected('unsure')) {
    const variables = { [suggestionVariable]: found.best.question };
    return { type: 'exit', exit: 'unsure', because, variables };
  }
  const hits = found.reading.hits.slice(0, mostQuestions);
  const {
    message,
    listed,
    because: shown,
  } = layOut({ text: context.say(text), choices: hits.map(choiceOf) }, context.event);
  return {
    type: 'waits',
    for: 'customer',
    because: [...because, ...shown],
    effects: [message],
    // A number is read anew as a message of its own: what it stands for has to be kept.
    ...(listed.length > 0 && { memory: offeredAnswers(hits, context) }),
  };
}

function choiceOf({ id, question }: Hit): Choice {
  return { id: faqButton(id), exit: 'answered', label: question, words: [question] };
}

/** The press of a question, or words that now read as one, is the answer; anything else leaves through `other`. */
function resume(_config: FaqConfig, context: RunContext): StepResult | null {
  const { body } = context.event;
  if (body.type !== 'customerMessage') return null;
  const found = read(context);
  const counted = countedAnswer(body, context);
  if (counted !== null) return counted;
  const pressed = pressedFaq(body);
  const chosen = found?.reading.hits.find(({ id }) => id === pressed);
  if (chosen !== undefined) {
    const { question } = chosen;
    return answer(chosen, context, [{ code: 'chosen', outcome: null, values: { question } }]);
  }
  if (found?.reading.verdict === 'answer') {
    return answer(found.best, context, [sure(found), ...weighing(found)]);
  }
  const because: OwnReason[] = found === null ? [] : [unsure(found)];
  because.push({ code: 'otherAnswer', outcome: null, values: {}, exit: 'other' });
  return { type: 'exit', exit: 'other', unconnected: 'tryTriggers', missed: true, because };
}

function read({ event }: RunContext): Found | null {
  const reading = event.facts.understood?.faq ?? null;
  const [best] = reading?.hits ?? [];
  return reading === null || best === undefined ? null : { reading, best };
}

/** The stored answer with its quick replies. A press of one is a message like any other: its words say what is wanted. */
function answer(hit: Hit, context: RunContext, because: OwnReason[]): StepResult {
  const text = context.say(hit.answer);
  const buttons = answerButtons(hit, context);
  const effects: Effect[] = [{ type: 'sendMessage', kind: 'text', text, buttons }];
  return { type: 'exit', exit: 'answered', understood: true, because, effects };
}

function notFound(found: Found | null): StepResult {
  const exit = 'notFound';
  const nothing: OwnReason = { code: 'nothing', outcome: false, values: {}, exit };
  const because = found === null ? [nothing] : [tooFar(found)];
  return { type: 'exit', exit, because };
}

function sure({ reading, best }: Found): OwnReason {
  const values = { question: best.question, ...heldAgainst(best.confidence, reading.answerAt) };
  return { code: 'answer', outcome: true, values, exit: 'answered' };
}

function unsure({ reading, best }: Found): OwnReason {
  const { question, confidence } = best;
  // Near enough, and still not sure: it is about a product that the customer did not name.
  const isNear = confidence >= reading.answerAt;
  const values = { question, ...heldAgainst(confidence, reading.answerAt) };
  return { code: isNear ? 'otherProduct' : 'unsure', outcome: false, values, exit: 'answered' };
}

function tooFar({ reading, best }: Found): OwnReason {
  const values = { question: best.question, ...heldAgainst(best.confidence, reading.askAt) };
  return { code: 'tooFar', outcome: false, values, exit: 'notFound' };
}

function weighing({ reading }: Found): OwnReason[] {
  const [, next] = reading.hits;
  const because: OwnReason[] = [];
  if (next !== undefined) {
    const values = { question: next.question, percent: percentOf(next.confidence) };
    because.push({ code: 'next', outcome: null, values });
  }
  return [...because, ...weighingWords('word', reading.because)];
}
