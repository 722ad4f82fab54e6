import type { EventBody, Facts, FlowDocument, Order } from '@bellhop/schema';
import fc from 'fast-check';
import { compileFlow } from '../compile-flow.ts';
import { letTimePass } from '../paper/let-time-pass.ts';
import { blankPaper, type Paper } from '../paper/paper.ts';
import { play, type PlayedTurn, type Scene } from '../paper/play.ts';
import { arbitraryHappening, type Happening } from './arbitrary-happening.ts';

/** What to explore a flow with. */
export interface Ground {
  document: FlowDocument;
  /** Other flows that are live beside it: sub-flows that it calls. */
  others?: readonly FlowDocument[];
  /** What customers write: words that the flow listens to. */
  texts: readonly string[];
  tags: readonly string[];
  /** Keys of channels that the flow asks about. */
  channels?: readonly string[];
  reader?: Scene['reader'];
}

export interface Explored {
  /** `node exit` of every exit that was taken. */
  exits: ReadonlySet<string>;
  /** Outcomes of the turns. */
  outcomes: ReadonlySet<string>;
  turns: number;
}

const start = '2026-01-05T10:00:00.000Z';
const statuses: Order['status'][] = [
  'unpaid',
  'paid',
  'shipped',
  'delivered',
  'cancelled',
  'returned',
];

/** One of many shops, customers and hours: whatever a condition may ask for differs from one to the next. */
const arbitraryScene = fc.record({
  orders: fc.array(fc.constantFrom(...statuses), { maxLength: 3 }),
  agentsOnline: fc.nat(1),
  isOpen: fc.boolean(),
  isHoliday: fc.boolean(),
  hour: fc.nat(23),
  weekday: fc.integer({ min: 1, max: 7 }),
  messagesBefore: fc.constantFrom(0, 5),
  tags: fc.array(fc.nat(9), { maxLength: 2 }),
  channel: fc.nat(3),
  buttons: fc.constantFrom(10, 0),
  locale: fc.constantFrom('en', 'th', 'pl', 'zh-Hans', 'zh-Hant'),
});

/** A customer and what happened: the way to an exit that nothing had reached before. */
interface Way {
  drawn: Drawn;
  story: readonly Happening[];
}

/** Longer ways are not gone on from: most of them have come to a person long ago. */
const longestWay = 16;

/**
 * Walks through a flow in very many ways, always the same ones for the same seed: every kind of customer, hour, order,
 * answer, timer and failure, in any order. Half of the walks go on from where an earlier one found something new, so that
 * steps deep inside are reached too. Gathers which exits were taken; stops when there are `enough` of them.
 */
export function explore(
  ground: Ground,
  { runs = 6000, seed = 1, enough = (_exits: ReadonlySet<string>): boolean => false } = {},
): Explored {
  const program = {
    live: [ground.document, ...(ground.others ?? [])].map((document) =>
      compileFlow({ version: `${document.id}@1`, document }),
    ),
    pinned: () => undefined,
  };
  const exits = new Set<string>();
  const outcomes = new Set<string>();
  /** Exits, and steps that wait: from there a customer may go on in many ways. */
  const places = new Set<string>();
  const ways: Way[] = [];
  let turns = 0;
  for (const walk of fc.sample(arbitraryWalk(ground), { numRuns: runs, seed })) {
    if (enough(exits)) break;
    const way = wayOf(walk, ways);
    let told = 0;
    for (const played of tell(sceneOf(way.drawn, ground, program), way)) {
      told += 1;
      const known = places.size;
      for (const { transition } of played) {
        turns += 1;
        outcomes.add(transition.trace.outcome);
        for (const exit of exitsIn(transition.trace, ground)) exits.add(exit);
        // What was found at the end of a long way is not known yet: nothing could go on from there.
        if (told <= longestWay) addPlaces(places, transition.trace);
      }
      if (places.size > known) ways.push({ ...way, story: way.story.slice(0, told) });
    }
  }
  return { exits, outcomes, turns };
}

function arbitraryWalk({ texts }: Ground) {
  const says = fc.constantFrom(...texts).map(
    (text): Happening =>
      () =>
        saying(text),
  );
  const happening = fc.oneof(
    { weight: 1, arbitrary: says },
    { weight: 2, arbitrary: arbitraryHappening },
  );
  return fc.record({
    drawn: arbitraryScene,
    happenings: fc.array(happening, { minLength: 1, maxLength: 8 }),
    /** Which of the ways found so far to go on from; null to begin anew. */
    goOn: fc.option(fc.record({ way: fc.nat(), isNew: fc.boolean() }), { freq: 3 }),
    /** A button to press first; null for none. */
    press: fc.option(fc.nat(9), { freq: 2 }),
    /** The same story in another shop, at another hour: whoever was online may not be there. */
    isElsewhere: fc.boolean(),
  });
}

type Walk = ReturnType<typeof arbitraryWalk> extends fc.Arbitrary<infer Value> ? Value : never;

/** How many of the newest ways are gone on from more often than the others. */
const newestWays = 4;

function wayOf({ drawn, happenings, goOn, press, isElsewhere }: Walk, ways: readonly Way[]): Way {
  const among = goOn?.isNew === true ? ways.slice(-newestWays) : ways;
  const from = goOn === null ? undefined : among[goOn.way % Math.max(1, among.length)];
  if (from === undefined) return { drawn, story: happenings };
  const { orders } = from.drawn;
  return {
    drawn: isElsewhere ? { ...drawn, orders } : from.drawn,
    story: [...from.story, ...(press === null ? [] : [pressing(press)]), ...happenings],
  };
}

function pressing(index: number): Happening {
  return (_paper, buttons) => {
    const button = buttons[index % Math.max(1, buttons.length)];
    const body = saying(button ?? 'hello');
    return button === undefined || body.type !== 'customerMessage' ? body : { ...body, button };
  };
}

function addPlaces(places: Set<string>, { steps }: PlayedTurn['transition']['trace']): void {
  for (const { flow, node, outcome } of steps) {
    places.add(`${flow} ${node} ${outcome.type === 'exit' ? outcome.exit : outcome.type}`);
  }
}

function exitsIn({ steps }: PlayedTurn['transition']['trace'], { document }: Ground): string[] {
  return steps.flatMap(({ flow, node, outcome }) =>
    flow === document.id && outcome.type === 'exit' ? [`${node} ${outcome.exit}`] : [],
  );
}

function saying(text: string): EventBody {
  return { type: 'customerMessage', text, button: null, attachments: [] };
}

type Drawn = typeof arbitraryScene extends fc.Arbitrary<infer Value> ? Value : never;

function sceneOf(
  drawn: Drawn,
  { tags, channels = [], reader }: Ground,
  program: Scene['program'],
): Scene {
  const { isOpen, isHoliday, hour, weekday } = drawn;
  const clock: Scene['clock'] = (at) => ({
    localTime: { hour, minute: 0, weekday, day: at.slice(0, 10), offset: 0 },
    opening: openingOf(at, { isOpen, isHoliday }),
  });
  return {
    program,
    customer: { id: `c${String(hour)}${String(weekday)}`, name: 'Lin' },
    locale: drawn.locale,
    spoken: ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'],
    agentsOnline: drawn.agentsOnline,
    channel: {
      key: ['demo', ...channels][drawn.channel] ?? 'demo',
      name: 'Demo',
      shows: { buttons: drawn.buttons, images: true, cards: drawn.buttons > 0 },
    },
    messagesBefore: drawn.messagesBefore,
    tags: drawn.tags.flatMap((index) => tags[index % Math.max(1, tags.length)] ?? []),
    clock,
    ...(reader !== undefined && { reader }),
  };
}

function openingOf(at: string, is: { isOpen: boolean; isHoliday: boolean }): Facts['opening'] {
  const later = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return { ...is, opensAt: is.isOpen ? at : later, closesAt: is.isOpen ? later : null };
}

function paperOf({ orders }: Drawn): Paper {
  return {
    ...blankPaper(start),
    orders: orders.map((status, index) => ({
      number: `A${String(index + 1)}`,
      status,
      total: '฿590',
      items: ['Linen shirt'],
      tracking: status === 'shipped' ? 'TH204' : null,
      placedAt: '2026-01-03T10:00:00.000Z',
    })),
  };
}

/** The turns of one happening after the other. Time passes from one timer to the next: the customer may speak in between. */
function* tell(scene: Scene, { drawn, story }: Way): Generator<PlayedTurn[]> {
  let told: PlayedTurn[] = [];
  let paper = paperOf(drawn);
  for (const happening of story) {
    const body = happening(paper, buttonsOf(told.slice(-2)));
    let played: PlayedTurn[];
    if (body === 'timePasses') {
      const until = paper.timers[0]?.at ?? monthLater(paper.now);
      const passed = letTimePass(scene, paper, until);
      played = passed.turns;
      ({ paper } = passed);
    } else {
      played = play(scene, paper, body);
      paper = played.at(-1)?.paper ?? paper;
    }
    told = [...told.slice(-2), ...played];
    yield played;
  }
}

function monthLater(now: string): string {
  return new Date(Date.parse(now) + 31 * 86_400_000).toISOString();
}

/** Ids of the buttons that were offered last. */
export function buttonsOf(turns: readonly PlayedTurn[]): string[] {
  return turns.flatMap(({ transition }) =>
    transition.effects.flatMap((effect) =>
      effect.type === 'sendMessage' ? effect.buttons.map(({ id }) => id) : [],
    ),
  );
}
