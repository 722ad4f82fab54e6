import type { Effect } from '@bellhop/schema';
import type { NodeExecutor, OwnReason } from '../contract/node-executor.ts';
import type { TagLeadConfig } from './config.ts';

export const executor: NodeExecutor<TagLeadConfig> = {
  kind: 'step',
  enter: (config, { event }) => {
    const has = new Set(event.facts.tags);
    const displaced = displacedBy(config, has);
    const because: OwnReason[] = [
      ...config.addTags.map((tag) => about(has.has(tag) ? 'hadTag' : 'gotTag', { tag })),
      ...displaced.map((values) => about('displaced', values)),
      ...config.removeTags.map((tag) => about(has.has(tag) ? 'lostTag' : 'lackedTag', { tag })),
    ];
    const add = config.addTags.filter((tag) => !has.has(tag));
    const wanted = [...config.removeTags, ...displaced.map(({ tag }) => tag)];
    const remove = [...new Set(wanted)].filter((tag) => has.has(tag));
    const effects: Effect[] = [];
    if (add.length > 0) effects.push({ type: 'addTags', tags: add });
    if (remove.length > 0) effects.push({ type: 'removeTags', tags: remove });
    if (config.lead) effects.push(leadOf(config));
    return { type: 'exit', exit: 'then', because, effects };
  },
};

function about(code: string, values: OwnReason['values']): OwnReason {
  return { code, outcome: null, values };
}

/** Tags that the customer has and that give way to a tag of their group. */
function displacedBy(
  { addTags, groups }: TagLeadConfig,
  has: ReadonlySet<string>,
): { tag: string; other: string }[] {
  return groups.flatMap(({ tags }) => {
    const other = addTags.find((tag) => tags.includes(tag));
    if (other === undefined) return [];
    return tags
      .filter((tag) => has.has(tag) && !addTags.includes(tag))
      .map((tag) => ({ tag, other }));
  });
}

function leadOf({ stage, scoreChange, owner }: TagLeadConfig): Effect {
  return {
    type: 'upsertLead',
    stage: stage === 'keep' ? null : stage,
    scoreChange,
    ...(owner.trim() !== '' && { owner: owner.trim() }),
  };
}
