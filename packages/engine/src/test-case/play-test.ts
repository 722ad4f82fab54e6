import {
  emptyLanguageBase,
  showsOf,
  type EventBody,
  type TestCase,
  type TestExpectation,
  type TestGiven,
  type TestStep,
} from '@bellhop/schema';
import { shopClock } from '../facts/shop-clock.ts';
import { letTimePass } from '../paper/let-time-pass.ts';
import { blankPaper, type Paper } from '../paper/paper.ts';
import { play, type PlayedTurn, type Scene } from '../paper/play.ts';
import type { Program } from '../program.ts';
import type { StartPlace } from '../start-at.ts';
import { compileLanguage } from '../understand/compile-language.ts';

/** What a test case is played with. */
export interface TestStage {
  /** The flow that is tested stands first among the live ones. */
  program: Program;
  /** Reads messages as the shop's live language does; absent: as a shop that taught nothing. */
  reader?: Scene['reader'];
  /** Told of each turn, for those who want to know the way besides the outcome. */
  onTurn?: (turn: PlayedTurn, step: number) => void;
}

/** One line of a test case after it was played. */
export interface PlayedStep {
  index: number;
  step: TestStep;
  turns: readonly PlayedTurn[];
  /** After it. */
  paper: Paper;
  /** False where an answer comes that nobody had asked for. */
  isAsked: boolean;
  /** False where the test begins at a step that the flow does not have. */
  isPlaced: boolean;
}

type Doing = Exclude<TestStep, { expect: TestExpectation }>;
type Buttons = readonly { id: string; label: string }[];

/** Contacts, moods and the wish for a person are read without any teaching. Numbers need their country code. */
const plainReader: NonNullable<Scene['reader']> = {
  language: compileLanguage(null, emptyLanguageBase),
  country: 'XX',
};

const firstMoment = '2026-01-05T03:00:00.000Z';

/** Plays the lines of a test case on paper, one after the other, with a clock of its own. Pure. */
export function* playTest(stage: TestStage, test: TestCase): Generator<PlayedStep, void> {
  const scene = sceneOf(stage, test.given);
  let paper = startOf(test.given);
  let buttons: Buttons = [];
  let start = placeOf(stage, test.given);
  for (const [index, step] of test.steps.entries()) {
    const isAsked = !('answer' in step) || paper.requests.length > 0;
    const isPlaced = start !== null;
    let turns: readonly PlayedTurn[] = [];
    if (!('expect' in step) && isAsked && start !== null) {
      ({ turns, paper } = happen(scene, paper, { step, buttons, start }));
      for (const turn of turns) stage.onTurn?.(turn, index);
      buttons = lastButtons(turns) ?? buttons;
      start = 'wait' in step ? start : undefined;
    }
    yield { index, step, turns, paper, isAsked, isPlaced };
  }
}

/** Where the first thing that happens comes in: undefined, wherever it leads; null, at a step that is gone. */
function placeOf({ program }: TestStage, { begin }: TestGiven = {}): StartPlace | undefined | null {
  if (begin === undefined) return undefined;
  const [tested] = program.live;
  if (tested?.nodes.has(begin.node) !== true) return null;
  return { flow: tested.document.id, node: begin.node, variables: begin.variables ?? {} };
}

function startOf(given: TestGiven = {}): Paper {
  const now = given.at === undefined ? firstMoment : toUtc(given.at);
  return { ...blankPaper(now), orders: given.orders ?? [], tags: given.tags ?? [] };
}

function happen(
  scene: Scene,
  paper: Paper,
  { step, buttons, start }: { step: Doing; buttons: Buttons; start: StartPlace | undefined },
): { turns: PlayedTurn[]; paper: Paper } {
  if ('wait' in step) return letTimePass(scene, paper, later(paper.now, step.wait));
  // The server adds the tag first and tells the flows then.
  const before =
    'tag' in step ? { ...paper, tags: [...new Set([...paper.tags, step.tag])] } : paper;
  const body = bodyOf(step, before, buttons);
  const turns = play(scene, before, body, start === undefined ? {} : { start });
  return { turns, paper: turns.at(-1)?.paper ?? before };
}

function bodyOf(step: Exclude<Doing, { wait: number }>, paper: Paper, buttons: Buttons): EventBody {
  if ('order' in step) {
    const before = paper.orders.find(({ number }) => number === step.order.number)?.status ?? null;
    return { type: 'orderChanged', order: step.order, before };
  }
  if ('answer' in step) {
    return { type: 'resultArrived', wait: paper.requests[0]?.wait ?? '', result: step.answer };
  }
  if ('cart' in step) return { type: 'cartChanged', cart: { ...step.cart, at: paper.now } };
  if ('tag' in step) return { type: 'tagAdded', tag: step.tag, by: 'person', depth: 0 };
  if ('agent' in step) {
    if (step.agent === 'return') return { type: 'returnedToBot' };
    const action = { takeOver: 'tookOver', reply: 'replied', close: 'closed' } as const;
    return { type: 'agentActed', action: action[step.agent], agent: 'agent' };
  }
  const { text, button, image } = step.customer;
  const pressed = buttons.find(({ id, label }) => id === button || label === button);
  return {
    type: 'customerMessage',
    // A press says the words on the button, as channels send them.
    text: text ?? pressed?.label ?? button ?? '',
    button: button === undefined ? null : (pressed?.id ?? button),
    attachments: image === undefined ? [] : [{ kind: 'image', url: image }],
  };
}

function lastButtons(turns: readonly PlayedTurn[]) {
  const sent = turns.flatMap(({ transition }) => transition.effects);
  return sent.findLast((effect) => effect.type === 'sendMessage')?.buttons;
}

function sceneOf({ program, reader = plainReader }: TestStage, given: TestGiven = {}): Scene {
  return {
    program,
    customer: { id: 'customer', name: given.name ?? null },
    locale: given.locale ?? null,
    spoken: program.live.flatMap(({ document }) => document.locales),
    agentsOnline: given.agentsOnline ?? 1,
    channel: channelOf(given),
    messagesBefore: given.messagesBefore ?? (given.returning === true ? 1 : 0),
    clock: clockOf(given),
    reader,
  };
}

function channelOf({ channel = 'test', channelKind }: TestGiven): Scene['channel'] {
  const shows = channelKind === undefined ? null : showsOf(channelKind);
  return { key: channel, name: channel, ...(shows !== null && { shows }) };
}

/** The shop's clock of a test is its own, so that a test comes out the same on every computer. */
function clockOf({ timeZone = 'UTC', hours = [], holidays = [] }: TestGiven): Scene['clock'] {
  const settings = { timeZone, hours, holidays };
  return (at) => shopClock(settings, at);
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + Math.round(minutes * 60_000)).toISOString();
}

function toUtc(at: string): string {
  return new Date(at).toISOString();
}
