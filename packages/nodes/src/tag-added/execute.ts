import { tiers, type NodeExecutor } from '../contract/node-executor.ts';
import type { TagAddedConfig } from './definition.ts';

/** Flows that tag can wake each other for ever; so many tags in a row are no plan any more. */
export const depthLimit = 5;

export const executor: NodeExecutor<TagAddedConfig> = {
  kind: 'trigger',
  tier: () => tiers.exact,
  canInterrupt: () => false,
  listensTo: () => ['tagAdded'],
  prepare: ({ tags }) => {
    const wanted = new Set(tags.map((tag) => tag.trim()));
    return ({ body }) => {
      if (body.type !== 'tagAdded') return { matched: false, because: [] };
      const { tag, depth, by } = body;
      if (!wanted.has(tag.trim())) {
        const values = { tag, wanted: tags };
        return { matched: false, because: [{ code: 'otherTag', outcome: false, values }] };
      }
      if (depth >= depthLimit) {
        const values = { tag, depth };
        return { matched: false, because: [{ code: 'tooDeep', outcome: false, values }] };
      }
      const values = { tag, choice: by };
      return { matched: true, because: [{ code: 'gotTag', outcome: true, values }] };
    };
  },
};
