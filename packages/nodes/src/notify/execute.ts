import type { NodeExecutor } from '../contract/node-executor.ts';
import { fillTemplate } from '../outside/fill-template.ts';
import type { NotifyConfig } from './definition.ts';

export const executor: NodeExecutor<NotifyConfig> = {
  kind: 'step',
  enter: ({ by, team, url, to, text }, context) => {
    // Secrets in an address stay names: a trace must not show them.
    const written = { team, webhook: url, email: to.join(', ') }[by];
    const target = by === 'webhook' ? fillTemplate(context, url, 'url') : written;
    return {
      type: 'exit',
      exit: 'then',
      because: [{ code: by, outcome: null, values: { target: written } }],
      effects: [{ type: 'notify', by, target, text: context.render(text) }],
    };
  },
};
