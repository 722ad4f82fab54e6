import type { NodeExecutor } from '../contract/node-executor.ts';
import { fillTemplate } from '../outside/fill-template.ts';
import type { NotifyConfig } from './definition.ts';

export const executor: NodeExecutor<NotifyConfig> = {
  kind: 'step',
  enter: ({ by, team, url, text }, context) => {
    const target = by === 'team' ? team : fillTemplate(context, url, 'url');
    return {
      type: 'exit',
      exit: 'then',
      because: [{ code: by, outcome: null, values: { target: by === 'team' ? team : url } }],
      effects: [{ type: 'notify', by, target, text: context.render(text) }],
    };
  },
};
