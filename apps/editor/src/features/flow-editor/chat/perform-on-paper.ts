import type { Effect } from '@bellhop/schema';
import type { Paper } from './profile.ts';

/** What the effects of a turn would have changed, written down instead of done. */
export function performOnPaper(before: Paper, effects: readonly Effect[]): Paper {
  return effects.reduce(perform, before);
}

function perform(paper: Paper, effect: Effect): Paper {
  switch (effect.type) {
    case 'sendMessage':
      return paper;
    case 'addTags':
      return { ...paper, tags: [...new Set([...paper.tags, ...effect.tags])] };
    case 'removeTags':
      return { ...paper, tags: paper.tags.filter((tag) => !effect.tags.includes(tag)) };
    case 'upsertLead':
      return {
        ...paper,
        lead: {
          stage: effect.stage ?? paper.lead?.stage ?? null,
          score: (paper.lead?.score ?? 0) + effect.scoreChange,
        },
      };
    case 'saveContact': {
      const { kind, value } = effect;
      const others = paper.contacts.filter((one) => one.kind !== kind || one.value !== value);
      return { ...paper, contacts: [...others, { kind, value }] };
    }
    case 'handOff':
      return { ...paper, owner: paper.owner === 'human' ? 'human' : 'waiting', team: effect.team };
  }
}
