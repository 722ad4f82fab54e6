import { jsonValueSchema, type JsonObject } from '@bellhop/schema';
import { z } from 'zod';
import type { AnyNodeDefinition } from '../../contract/node-definition.ts';
import { nodeDefinitions } from '../../definitions.ts';

function small(type: string, parts: Partial<AnyNodeDefinition>): AnyNodeDefinition {
  return {
    type,
    version: 1,
    kind: 'step',
    category: 'flow',
    icon: 'message',
    config: z.object({}).catchall(jsonValueSchema),
    starter: () => ({}),
    exits: () => [{ id: 'then', label: 'then', optional: true }],
    waits: () => false,
    card: () => [],
    check: () => [],
    migrations: {},
    ...parts,
  };
}

const text = (config: JsonObject, name: string) => {
  const value = config[name];
  return typeof value === 'string' ? value : '';
};

/** Steps that do one thing each, so that a test can plant one fault and nothing else. */
export const smallSteps: Readonly<Record<string, AnyNodeDefinition>> = {
  ...nodeDefinitions,
  'small-say': small('small-say', {
    sends: (config) => {
      const { buttons = [] } = config;
      const labels = Array.isArray(buttons) ? buttons : [];
      return [
        {
          field: 'text',
          kind: 'text',
          text: { en: text(config, 'text') },
          buttons: labels.map((label) => ({ en: typeof label === 'string' ? label : '' })),
        },
      ];
    },
  }),
  'small-pause': small('small-pause', {
    waits: () => true,
    pauses: ({ minutes }) => [{ exit: 'then', minutes: Number(minutes) }],
  }),
  'small-jump': small('small-jump', {
    exits: () => [],
    jumps: (config) => [{ flow: null, node: text(config, 'to'), field: 'to' }],
  }),
  'small-call': small('small-call', { calls: (config) => [text(config, 'flow')] }),
  'small-set': small('small-set', { writes: (config) => [text(config, 'name')] }),
  'small-use': small('small-use', { reads: (config) => [text(config, 'name')] }),
  'small-inner': small('small-inner', { flowKinds: ['subflow'] }),
  'small-ask': small('small-ask', { asksContact: () => 'kinds' }),
  'small-name': small('small-name', {
    mentions: (config) => [
      {
        kind: z.enum(['tag', 'team', 'product', 'secret', 'intent']).parse(config['kind']),
        name: text(config, 'name'),
        field: 'name',
      },
    ],
  }),
};
