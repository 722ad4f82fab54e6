import {
  blankPaper,
  compileLanguage,
  imagineEvent,
  letTimePass,
  play,
  tryStep,
  type Paper,
  type PlayedTurn,
  type Scene,
  type Tried,
} from '@bellhop/engine';
import {
  emptyLanguageBase,
  type EventBody,
  type FlowDocument,
  type OrderStatus,
  type RequestResult,
} from '@bellhop/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { settingsOf, type ChatSettings, type Settings } from './chat-settings.ts';
import { createCompiler } from './compile-draft.ts';
import {
  customerName,
  returningMessages,
  sampleOrder,
  startProfile,
  type Profile,
} from './profile.ts';

export interface ChatTurn extends PlayedTurn {
  /** The flow as it was when the turn ran. */
  document: FlowDocument;
  /** The step that had been waiting was deleted meanwhile, so the chat stood nowhere. */
  lostPlace: boolean;
}

export interface ChatState {
  profile: Profile;
  turns: readonly ChatTurn[];
  paper: Paper;
  /** Which step of which turn is looked at. */
  looked: { turn: number; step: number } | null;
  /** Counts what the page has told it: a sentence that is being tried is then read anew. */
  told: number;
}

/** What a simulated customer sends. */
export interface Sent {
  text: string;
  button?: string;
  /** Address of a picture. */
  image?: string;
}

export interface TestChat extends StoreApi<ChatState>, ChatSettings {
  send: (message: Sent) => void;
  /** What one step alone would make of a message, now. Nothing happens. */
  tryStep: (node: string, text: string) => Tried | null;
  /** Anything else that can happen in a conversation. */
  happen: (body: EventBody) => void;
  /** The order gets another status. */
  orderBecomes: (status: OrderStatus) => void;
  /** The outside answers the oldest question that is open. */
  answerRequest: (result: RequestResult) => void;
  /** Moves the clock; what is due on the way happens. */
  letTimePass: (until: string) => void;
  /** Sets the clock without anything happening. */
  setClock: (now: string) => void;
  setProfile: (change: Partial<Profile>) => void;
  look: (turn: number, step: number) => void;
  restart: () => void;
}

/** Until the server has told. */
const unknownCountry = 'US';

/** A conversation with the draft, on the same engine that answers real customers. Effects stay on paper. */
export function createTestChat(read: () => FlowDocument, clock = systemClock): TestChat {
  const store = createStore<ChatState>(() => ({ ...fresh(startProfile, clock.now()), told: 0 }));
  const { getState, setState } = store;
  const settings = startSettings();
  const run = (work: (scene: Scene, paper: Paper) => Played) => {
    const document = read();
    const { turns, profile } = getState();
    const { paper, lostPlace } = placeIn(document, getState().paper);
    const played = work(sceneOf(profile, { paper, document, settings }), paper);
    const added = played.turns.map((turn) => ({ ...turn, document, lostPlace }));
    setState({ turns: [...turns, ...added], paper: played.paper, ...lookAtLast(turns, added) });
  };
  const options = { clock: clock.microseconds };
  const happen = (body: EventBody) => {
    run((scene, paper) => {
      const turns = play(scene, paper, body, options);
      return { turns, paper: turns.at(-1)?.paper ?? paper };
    });
  };
  return {
    ...store,
    ...happenings(store, happen),
    ...settingsOf(settings, () => {
      setState(({ told }) => ({ told: told + 1 }));
    }),
    happen,
    tryStep: (node, text) => {
      const document = read();
      const { profile, paper } = getState();
      const scene = sceneOf(profile, { paper, document, settings });
      const body = { type: 'customerMessage' as const, text, button: null, attachments: [] };
      const event = imagineEvent(scene, { ...paper, owner: 'bot' }, body);
      return tryStep(settings.compile(document), node, event);
    },
    letTimePass: (until) => {
      run((scene, paper) => letTimePass(scene, paper, until, options));
    },
    setClock: (now) => {
      setState({ paper: { ...getState().paper, now } });
    },
    setProfile: (change) => {
      const before = getState();
      const profile = { ...before.profile, ...change };
      const paper = 'orderStatus' in change ? withOrder(before.paper, profile) : before.paper;
      setState({ profile, paper });
    },
    look: (turn, step) => {
      setState({ looked: { turn, step } });
    },
    restart: () => {
      setState(fresh(getState().profile, clock.now()));
    },
  };
}

function startSettings(): Settings {
  return {
    reader: { language: compileLanguage(null, emptyLanguageBase), country: unknownCountry },
    isTaught: false,
    around: { clock: localClock },
    others: [],
    live: [],
    compile: createCompiler({}),
  };
}

interface Played {
  turns: readonly PlayedTurn[];
  paper: Paper;
}

function lookAtLast(before: readonly ChatTurn[], added: readonly ChatTurn[]) {
  const last = added.at(-1);
  if (last === undefined) return {};
  const step = last.transition.trace.steps.length - 1;
  return { looked: { turn: before.length + added.length - 1, step } };
}

function happenings(
  { getState, setState }: StoreApi<ChatState>,
  happen: (body: EventBody) => void,
): Pick<TestChat, 'send' | 'orderBecomes' | 'answerRequest'> {
  return {
    send: ({ text, button, image }) => {
      happen({
        type: 'customerMessage',
        text,
        button: button ?? null,
        attachments: image === undefined ? [] : [{ kind: 'image', url: image }],
      });
    },
    orderBecomes: (status) => {
      const { paper, profile } = getState();
      const order = sampleOrder(status, paper.locale ?? profile.locale, paper.now);
      happen({ type: 'orderChanged', order, before: paper.orders[0]?.status ?? null });
      setState({ profile: { ...profile, orderStatus: status } });
    },
    answerRequest: (result) => {
      const [open] = getState().paper.requests;
      if (open !== undefined) happen({ type: 'resultArrived', wait: open.wait, result });
    },
  };
}

function fresh(profile: Profile, now: Date): Omit<ChatState, 'told'> {
  const paper = withOrder(blankPaper(now.toISOString()), profile);
  return { profile, turns: [], paper, looked: null };
}

function withOrder(paper: Paper, { orderStatus, locale }: Profile): Paper {
  if (orderStatus === null) return { ...paper, orders: [] };
  return { ...paper, orders: [sampleOrder(orderStatus, paper.locale ?? locale, paper.now)] };
}

function sceneOf(
  profile: Profile,
  { paper, document, settings }: { paper: Paper; document: FlowDocument; settings: Settings },
): Scene {
  const { compile, others, reader, around } = settings;
  const live = [document, ...others.filter(({ id }) => id !== document.id)].map(compile);
  const locale = paper.locale ?? profile.locale;
  return {
    program: { live, pinned: () => undefined, release: 'draft' },
    customer: { id: 'test-customer', name: customerName(locale) },
    locale: profile.locale,
    spoken: document.locales,
    agentsOnline: profile.agentsOnline,
    channel: { key: 'test', name: 'Test' },
    messagesBefore: profile.isReturning ? returningMessages : 0,
    tags: profile.tags,
    clock: around.clock,
    reader,
  };
}

/** Editing goes on during a chat: it stays at its step as long as that step exists. */
function placeIn(document: FlowDocument, paper: Paper): { paper: Paper; lostPlace: boolean } {
  const { position } = paper.state;
  const lostPlace = position?.flow === document.id && !Object.hasOwn(document.nodes, position.node);
  if (!lostPlace) return { paper, lostPlace };
  return { paper: { ...paper, state: { ...paper.state, position: null } }, lostPlace };
}

/** The browser's own clock, until the shop's settings are there. */
function localClock(at: string): ReturnType<Scene['clock']> {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    localTime: {
      hour: moment.getHours(),
      minute: moment.getMinutes(),
      weekday: moment.getDay() || 7,
      day: `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
      offset: -moment.getTimezoneOffset(),
    },
  };
}

const systemClock = {
  now: () => new Date(),
  microseconds: () => performance.now() * 1000,
};
