import type { Effect } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, StepResult } from '../contract/node-executor.ts';
import type { HandOffConfig } from './definition.ts';

export const executor: NodeExecutor<HandOffConfig> = {
  kind: 'step',
  enter: (config, context): StepResult => {
    const { agentsOnline } = context.event.facts;
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
    const online = agentsOnline > 0;
    const because: OwnReason[] = [
      { code: 'agentsOnline', outcome: online, values: { count: agentsOnline }, exit: 'offline' },
    ];
    // Nobody there: the chat is in the inbox all the same; the exit is the place to say so or to take a number.
    return online
      ? { type: 'waits', for: 'human', because, effects }
      : { type: 'exit', exit: 'offline', unconnected: 'waitForHuman', because, effects };
  },
  resume: (_config, context) =>
    context.event.body.type === 'returnedToBot'
      ? {
          type: 'exit',
          exit: 'returned',
          because: [{ code: 'returned', outcome: null, values: {}, exit: 'returned' }],
        }
      : null,
};
