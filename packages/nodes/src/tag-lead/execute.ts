import type { Effect } from '@bellhop/schema';
import type { NodeExecutor, OwnReason } from '../contract/node-executor.ts';
import type { TagLeadConfig } from './definition.ts';

export const executor: NodeExecutor<TagLeadConfig> = {
  kind: 'step',
  enter: (config, { event }) => {
    const has = new Set(event.facts.tags);
    const because: OwnReason[] = [
      ...config.addTags.map((tag) => ({
        code: has.has(tag) ? 'hadTag' : 'gotTag',
        outcome: null,
        values: { tag },
      })),
      ...config.removeTags.map((tag) => ({
        code: has.has(tag) ? 'lostTag' : 'lackedTag',
        outcome: null,
        values: { tag },
      })),
    ];
    const add = config.addTags.filter((tag) => !has.has(tag));
    const remove = config.removeTags.filter((tag) => has.has(tag));
    const effects: Effect[] = [];
    if (add.length > 0) effects.push({ type: 'addTags', tags: add });
    if (remove.length > 0) effects.push({ type: 'removeTags', tags: remove });
    if (config.lead) {
      const stage = config.stage === 'keep' ? null : config.stage;
      effects.push({ type: 'upsertLead', stage, scoreChange: config.scoreChange });
    }
    return { type: 'exit', exit: 'then', because, effects };
  },
};
