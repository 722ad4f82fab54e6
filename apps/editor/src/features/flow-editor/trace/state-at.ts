import type { Facts, Owner, TraceStep } from '@bellhop/schema';

/** How a chat stands when a step has run: what variables do not tell. */
export interface StateAt {
  owner: Owner;
  /** The team that it was handed to; empty for anybody. */
  team: string;
  tags: readonly string[];
  lead: { stage: string | null; score: number } | null;
  /** The step that waits now, if one does. */
  waitsAt: string | null;
  /** When its timer runs off: ISO 8601, UTC. */
  timer: string | null;
}

type StateFacts = Pick<Facts, 'owner' | 'tags' | 'lead'>;

/** After the step `upTo` (counted from 0) of a turn that began with these facts. */
export function stateAt(
  { owner, tags, lead }: StateFacts,
  steps: readonly TraceStep[],
  upTo: number,
): StateAt {
  const start: StateAt = {
    owner,
    team: '',
    tags,
    lead: lead === undefined ? null : { stage: lead.stage, score: lead.score },
    waitsAt: null,
    timer: null,
  };
  return steps.slice(0, upTo + 1).reduce(afterStep, start);
}

function afterStep(state: StateAt, { node, outcome, effects }: TraceStep): StateAt {
  const waitsAt = outcome.type === 'waits' ? node : null;
  return effects.reduce<StateAt>(afterEffect, { ...state, waitsAt });
}

function afterEffect(state: StateAt, effect: TraceStep['effects'][number]): StateAt {
  switch (effect.type) {
    case 'addTags':
      return { ...state, tags: [...new Set([...state.tags, ...effect.tags])] };
    case 'removeTags':
      return { ...state, tags: state.tags.filter((tag) => !effect.tags.includes(tag)) };
    case 'upsertLead': {
      const { stage, score } = state.lead ?? { stage: null, score: 0 };
      return {
        ...state,
        lead: { stage: effect.stage ?? stage, score: score + effect.scoreChange },
      };
    }
    case 'handOff':
      return { ...state, owner: 'waiting', team: effect.team };
    case 'closeChat':
      return { ...state, owner: 'closed' };
    case 'setTimer':
      return { ...state, timer: effect.at };
    case 'cancelTimer':
      return { ...state, timer: null };
    default:
      return state;
  }
}
