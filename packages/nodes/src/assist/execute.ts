import type { NodeExecutor, RunContext, StepResult } from '../contract/node-executor.ts';
import { handedOver, personCame, stageOf, waitForPerson } from '../person/wait-for-person.ts';
import type { AssistConfig } from './definition.ts';

export const executor: NodeExecutor<AssistConfig> = { kind: 'step', enter, resume };

function enter(config: AssistConfig, context: RunContext): StepResult {
  const { team, priority, waitMinutes } = config;
  const summary = context.render(config.summary);
  const draft = context.say(config.draft);
  return handedOver(context, waitMinutes, [
    { type: 'handOff', team, priority, summary, cause: 'flow', draft },
  ]);
}

/** Taking the chat is not sending: only the person's own message moves the flow on. */
function resume({ waitMinutes }: AssistConfig, context: RunContext): StepResult | null {
  const { body } = context.event;
  const isReply = body.type === 'agentActed' && body.action === 'replied';
  if (!isReply) return personCame(context, waitMinutes);
  if (stageOf(context) === 'taken') return null;
  return {
    type: 'exit',
    exit: 'sent',
    keep: waitForPerson(context, waitMinutes, 'taken'),
    because: [{ code: 'sent', outcome: null, values: {}, exit: 'sent' }],
  };
}
