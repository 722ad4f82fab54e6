import type { Cost, Effect, Request, RequestResult } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import type { AiReplyConfig } from './definition.ts';

export const executor: NodeExecutor<AiReplyConfig> = { kind: 'step', enter, resume };

type Grounding = Extract<Request, { kind: 'ai' }>['grounding'];

const mostTokens = 500;

/** The model is asked only when there is something to ask, and something that the answer may stand on. */
function enter(config: AiReplyConfig, context: RunContext): StepResult {
  const { body } = context.event;
  const question = body.type === 'customerMessage' ? body.text.trim() : '';
  if (question === '') return declined({ code: 'noQuestion', outcome: false, values: {} });
  const grounding = groundingOf(config, context);
  if (grounding.length === 0) {
    return declined({ code: 'nothingToStandOn', outcome: false, values: {} });
  }
  return {
    type: 'waits',
    for: 'result',
    request: {
      kind: 'ai',
      instructions: context.render(config.instructions),
      messages: [{ role: 'customer', text: question }],
      grounding,
      maxTokens: mostTokens,
      timeoutSeconds: config.timeoutSeconds,
    },
    because: [{ code: 'asked', outcome: null, values: { count: grounding.length } }],
  };
}

function groundingOf({ useFaq, notes }: AiReplyConfig, context: RunContext): Grounding {
  const hits = useFaq ? (context.event.facts.understood?.faq?.hits ?? []) : [];
  const stored = hits.map(({ question, answer }) => ({ question, answer: context.say(answer) }));
  const own = context.render(notes).trim();
  return own === '' ? stored : [...stored, { question: 'Notes of the shop', answer: own }];
}

function resume(config: AiReplyConfig, { event }: RunContext): StepResult | null {
  const { body } = event;
  if (body.type !== 'resultArrived') return null;
  const { result } = body;
  if (result.kind === 'failed') return failed(result);
  return result.kind === 'ai' ? answered(config, result) : null;
}

function failed({ code, detail }: Extract<RequestResult, { kind: 'failed' }>): StepResult {
  const exit = code === 'timeout' ? 'timeout' : 'failed';
  const because: OwnReason[] = [
    { code: 'noAnswer', outcome: false, values: { choiceWhy: code, detail }, exit },
  ];
  return { type: 'exit', exit, because };
}

function answered(
  { send, variable }: AiReplyConfig,
  { text, cost }: Extract<RequestResult, { kind: 'ai' }>,
): StepResult {
  if (text === null) {
    return declined({ code: 'declined', outcome: false, values: {} }, costOf(cost));
  }
  const effects: Effect[] = send ? [{ type: 'sendMessage', kind: 'text', text, buttons: [] }] : [];
  return {
    type: 'exit',
    exit: 'answered',
    because: [{ code: 'answered', outcome: true, values: {}, exit: 'answered' }, ...costOf(cost)],
    effects,
    ...(variable !== '' && { variables: { [variable]: text } }),
  };
}

function declined(reason: OwnReason, more: OwnReason[] = []): StepResult {
  const exit = 'declined';
  return { type: 'exit', exit, because: [{ ...reason, exit }, ...more] };
}

function costOf(cost: Cost | null): OwnReason[] {
  if (cost === null) return [];
  const { tokensIn, tokensOut, currency } = cost;
  const amount = cost.amount.toFixed(6).replace(/\.?0+$/, '');
  return [{ code: 'cost', outcome: null, values: { tokensIn, tokensOut, amount, currency } }];
}
