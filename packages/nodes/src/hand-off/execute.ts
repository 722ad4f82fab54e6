import type { Effect } from '@bellhop/schema';
import type { NodeExecutor, RunContext, StepResult } from '../contract/node-executor.ts';
import { handedOver, personCame, stageOf, waitForPerson } from '../person/wait-for-person.ts';
import type { HandOffConfig } from './definition.ts';

export const executor: NodeExecutor<HandOffConfig> = { kind: 'step', enter, resume };

function enter(config: HandOffConfig, context: RunContext): StepResult {
  const text = context.say(config.text);
  const effects: Effect[] = [];
  if (text.trim() !== '') effects.push({ type: 'sendMessage', kind: 'text', text, buttons: [] });
  effects.push({
    type: 'handOff',
    team: config.team,
    priority: config.priority,
    summary: context.render(config.summary),
    cause: 'flow',
  });
  return handedOver(context, config.waitMinutes, effects);
}

function resume({ waitMinutes }: HandOffConfig, context: RunContext): StepResult | null {
  const { body } = context.event;
  const isTaking = body.type === 'agentActed' && body.action !== 'closed';
  if (!isTaking) return personCame(context, waitMinutes);
  if (stageOf(context) === 'taken') return null;
  return {
    type: 'exit',
    exit: 'taken',
    keep: waitForPerson(context, waitMinutes, 'taken'),
    because: [{ code: 'taken', outcome: null, values: {}, exit: 'taken' }],
  };
}
