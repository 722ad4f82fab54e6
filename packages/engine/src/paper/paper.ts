import type { LanguageMemory } from '@bellhop/language';
import {
  freshState,
  type ConversationState,
  type ContactKind,
  type Effect,
  type JsonValue,
  type Locale,
  type Order,
  type Owner,
} from '@bellhop/schema';

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

/** A conversation on paper: everything that the runtime would keep in its database, written down instead of done. */
export interface Paper {
  state: ConversationState;
  /** ISO 8601, UTC. Moves by hand. */
  now: string;
  /** Events so far; gives them their ids and seeds. */
  events: number;
  /** Customer messages so far. */
  received: number;
  owner: Owner;
  /** The customer's language; null before the first message that tells. */
  locale: Locale | null;
  memory: LanguageMemory | null;
  tags: readonly string[];
  fields: Readonly<Record<string, JsonValue>>;
  contacts: readonly { kind: ContactKind; value: string }[];
  lead: { stage: string | null; score: number; owner: string | null } | null;
  /** Newest first. */
  orders: readonly Order[];
  /** The team that has the chat; null before a hand-off. */
  team: string | null;
  /** What the bot would answer, for a person to check; null when there is nothing to check. */
  draft: string | null;
  /** Timers that run, soonest first. */
  timers: readonly EffectOf<'setTimer'>[];
  /** Questions to the outside that have no answer yet, oldest first. */
  requests: readonly EffectOf<'request'>[];
  notices: readonly EffectOf<'notify'>[];
  ratings: readonly EffectOf<'rate'>[];
}

export function blankPaper(now: string): Paper {
  return {
    state: freshState,
    now,
    events: 0,
    received: 0,
    owner: 'bot',
    locale: null,
    memory: null,
    tags: [],
    fields: {},
    contacts: [],
    lead: null,
    orders: [],
    team: null,
    draft: null,
    timers: [],
    requests: [],
    notices: [],
    ratings: [],
  };
}

/** What the effects of a turn would have changed. */
export function performOnPaper(before: Paper, effects: readonly Effect[]): Paper {
  return effects.reduce(perform, before);
}

function perform(paper: Paper, effect: Effect): Paper {
  switch (effect.type) {
    case 'sendMessage':
      // Whoever speaks into a closed chat opens it again.
      return paper.owner === 'closed' ? { ...paper, owner: 'bot' } : paper;
    case 'addTags':
      return { ...paper, tags: [...new Set([...paper.tags, ...effect.tags])] };
    case 'removeTags':
      return { ...paper, tags: paper.tags.filter((tag) => !effect.tags.includes(tag)) };
    case 'upsertLead':
      return { ...paper, lead: leadAfter(paper.lead, effect) };
    case 'saveContact': {
      const { kind, value } = effect;
      const others = paper.contacts.filter((one) => one.kind !== kind || one.value !== value);
      return { ...paper, contacts: [...others, { kind, value }] };
    }
    case 'setField':
      return { ...paper, fields: fieldsAfter(paper.fields, effect) };
    case 'handOff':
      return {
        ...paper,
        owner: paper.owner === 'human' ? 'human' : 'waiting',
        team: effect.team,
        draft: effect.draft ?? null,
      };
    case 'setTimer':
      return { ...paper, timers: timersAfter(paper.timers, effect) };
    case 'cancelTimer':
      return { ...paper, timers: paper.timers.filter(({ id }) => id !== effect.id) };
    case 'request':
      return { ...paper, requests: [...paper.requests, effect] };
    case 'notify':
      return { ...paper, notices: [...paper.notices, effect] };
    case 'rate':
      return { ...paper, ratings: ratingsAfter(paper.ratings, effect) };
    case 'closeChat':
      return { ...paper, owner: 'closed' };
  }
}

function leadAfter(lead: Paper['lead'], effect: EffectOf<'upsertLead'>): Paper['lead'] {
  return {
    stage: effect.stage ?? lead?.stage ?? null,
    score: (lead?.score ?? 0) + effect.scoreChange,
    owner: effect.owner ?? lead?.owner ?? null,
  };
}

function fieldsAfter(fields: Paper['fields'], { name, value }: EffectOf<'setField'>) {
  const { [name]: _old, ...others } = fields;
  return value === null ? others : { ...others, [name]: value };
}

/** A comment comes as a second rating with the same score, which stands for the first one, too. */
function ratingsAfter(before: Paper['ratings'], rating: EffectOf<'rate'>): Paper['ratings'] {
  const last = before.at(-1);
  const isComment = rating.comment !== null && last?.comment === null;
  const others = isComment && last.score === rating.score ? before.slice(0, -1) : before;
  return [...others, rating];
}

function timersAfter(timers: Paper['timers'], timer: EffectOf<'setTimer'>): Paper['timers'] {
  const others = timers.filter(({ id }) => id !== timer.id);
  return [...others, timer].sort((left, right) => (left.at < right.at ? -1 : 1));
}
