import { detectLanguage } from '@bellhop/language';
import type { Event, EventBody, Facts, Locale } from '@bellhop/schema';
import { advance } from '../advance.ts';
import type { AdvanceOptions, Program, Transition } from '../program.ts';
import { startAt, type StartPlace } from '../start-at.ts';
import { depthOfTag } from '../tag-chain.ts';
import { chooseLocale } from '../understand/choose-locale.ts';
import type { CompiledLanguage } from '../understand/compile-language.ts';
import { understand } from '../understand/understand.ts';
import { performOnPaper, type Paper } from './paper.ts';

/** Everything around a conversation that its events do not change. */
export interface Scene {
  program: Program;
  customer: { id: string; name: string | null };
  /** What is known of the customer's language beforehand; null leaves it to the messages. */
  locale: Locale | null;
  /** Languages that the flows speak. */
  spoken: readonly Locale[];
  agentsOnline: number;
  channel: Facts['channel'];
  /** Messages of earlier conversations. */
  messagesBefore: number;
  /** Tags and orders that the customer has besides those on the paper. */
  tags?: readonly string[];
  /** The shop's clock and opening hours at a moment. */
  clock: (at: string) => Pick<Facts, 'localTime'> & Partial<Pick<Facts, 'opening'>>;
  /** Reads messages as the server would; absent: nothing is read. */
  reader?: { language: CompiledLanguage; country: string };
}

export interface PlayedTurn {
  event: Event;
  transition: Transition;
  /** After the turn. */
  paper: Paper;
  /** The step at which it was begun by hand. */
  start?: StartPlace;
}

interface PlayOptions extends AdvanceOptions {
  /** Begins at this step instead of looking who answers. */
  start?: StartPlace;
}

/** The event that would come of it if this happened now. Nothing happens. */
export function imagineEvent(scene: Scene, paper: Paper, body: EventBody): Event {
  return eventOf(scene, arrive(scene, paper, body), { body, received: paper.received });
}

/**
 * Plays one thing that happens, and what follows from it at once (tags that other flows wait for). Pure: the same scene,
 * paper and body give the same turns. The last turn's paper is where the conversation stands.
 */
export function play(
  scene: Scene,
  before: Paper,
  body: EventBody,
  { start, ...options }: PlayOptions = {},
): PlayedTurn[] {
  const turns: PlayedTurn[] = [];
  const waiting: EventBody[] = [body];
  let paper = before;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const isFirst = turns.length === 0 && start !== undefined;
    const turn = playOne(scene, paper, next, isFirst ? { ...options, start } : options);
    turns.push(turn);
    if (areTagsHeard(scene)) waiting.push(...tagsAdded(paper, turn));
    paper = turn.paper;
  }
  return turns;
}

function playOne(
  scene: Scene,
  before: Paper,
  body: EventBody,
  { start, ...options }: PlayOptions,
): PlayedTurn {
  const arrived = arrive(scene, before, body);
  const { state } = arrived;
  const event = eventOf(scene, arrived, { body, received: before.received });
  const transition =
    start === undefined
      ? advance(scene.program, state, event, options)
      : startAt(scene.program, { state, event }, start, options);
  const paper = { ...performOnPaper(arrived, transition.effects), state: transition.state };
  return { event, transition, paper, ...(start !== undefined && { start }) };
}

/** What is so because of the event itself, before any flow sees it. */
function arrive(scene: Scene, paper: Paper, body: EventBody): Paper {
  const next = { ...paper, events: paper.events + 1 };
  switch (body.type) {
    case 'customerMessage': {
      const owner = paper.owner === 'closed' ? 'bot' : paper.owner;
      return { ...next, owner, received: paper.received + 1, ...spokenIn(scene, paper, body.text) };
    }
    case 'returnedToBot':
      return { ...next, owner: 'bot', team: null, draft: null };
    case 'agentActed':
      return { ...next, owner: body.action === 'closed' ? 'closed' : 'human', draft: null };
    case 'timerFired':
      return { ...next, timers: paper.timers.filter(({ id }) => id !== body.timer) };
    case 'resultArrived':
      return { ...next, requests: paper.requests.filter(({ wait }) => wait !== body.wait) };
    case 'orderChanged': {
      const others = paper.orders.filter(({ number }) => number !== body.order.number);
      return { ...next, orders: [body.order, ...others] };
    }
    default:
      return next;
  }
}

/** The customer's language after this message, as the server works it out. */
function spokenIn(scene: Scene, paper: Paper, text: string): Pick<Paper, 'locale' | 'memory'> {
  return chooseLocale(detectLanguage(text), {
    said: scene.locale,
    memory: paper.memory,
    known: paper.locale,
    hint: null,
    spoken: [...scene.spoken],
  });
}

function eventOf(
  scene: Scene,
  paper: Paper,
  { body, received }: { body: EventBody; received: number },
): Event {
  const { now, events } = paper;
  const { customer, agentsOnline, channel, reader } = scene;
  const locale = paper.locale ?? scene.locale;
  const time = scene.clock(now);
  const day = time.localTime.day ?? now.slice(0, 10);
  return {
    id: `e${String(events)}`,
    at: now,
    seed: events,
    body,
    facts: {
      owner: paper.owner,
      customer: { ...customer, locale, fields: { ...paper.fields } },
      ...(paper.lead !== null && { lead: paper.lead }),
      tags: [...new Set([...(scene.tags ?? []), ...paper.tags])],
      orders: [...paper.orders],
      agentsOnline,
      channel,
      messagesBefore: scene.messagesBefore + received,
      ...time,
      ...(body.type === 'customerMessage' &&
        reader !== undefined && {
          understood: understand(reader.language, body.text, {
            locale,
            day,
            country: reader.country,
          }),
        }),
    },
  };
}

function areTagsHeard({ program }: Scene): boolean {
  return program.live.some(({ triggers }) => triggers.has('tagAdded'));
}

/** Tags that are new lead to events of their own; a chain of flows that wake each other has an end. */
function tagsAdded(before: Paper, { event, transition: { effects } }: PlayedTurn): EventBody[] {
  const added = effects.flatMap((effect) => (effect.type === 'addTags' ? effect.tags : []));
  return [...new Set(added)].flatMap((tag) => {
    const depth = before.tags.includes(tag) ? null : depthOfTag(event, effects, tag);
    return depth === null ? [] : [{ type: 'tagAdded' as const, tag, by: 'flow' as const, depth }];
  });
}
