import {
  advance,
  chooseLocale,
  compileFlow,
  compileLanguage,
  understand,
  type CompiledFlow,
  type CompiledLanguage,
  type Transition,
} from '@bellhop/engine';
import type { Tools } from '@bellhop/nodes/contract';
import { detectLanguage } from '@bellhop/language';
import {
  emptyLanguageBase,
  freshState,
  type ConversationState,
  type Event,
  type FlowDocument,
} from '@bellhop/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { performOnPaper } from './perform-on-paper.ts';
import { factsOf, startProfile, type Paper, type Profile } from './profile.ts';

export interface ChatTurn {
  event: Event;
  transition: Transition;
  /** After the turn. */
  paper: Paper;
  /** The flow as it was when the turn ran. */
  document: FlowDocument;
  /** The step that had been waiting was deleted meanwhile, so the chat stood nowhere. */
  lostPlace: boolean;
}

export interface ChatState {
  profile: Profile;
  turns: readonly ChatTurn[];
  state: ConversationState;
  paper: Paper;
  /** Which step of which turn is looked at. */
  looked: { turn: number; step: number } | null;
}

export interface TestChat extends StoreApi<ChatState> {
  send: (message: { text: string; button?: string }) => void;
  giveBack: () => void;
  setProfile: (change: Partial<Profile>) => void;
  look: (turn: number, step: number) => void;
  restart: () => void;
  /** What the shop taught so far; messages are read with it from now on. */
  setLanguage: (language: CompiledLanguage, country: string) => void;
  /** Helpers for steps that need more than is always loaded. */
  setTools: (tools: Tools) => void;
}

const blank: Paper = {
  owner: 'bot',
  locale: null,
  memory: null,
  tags: [],
  lead: null,
  contacts: [],
  team: null,
};
/** Until the server has told. */
const unknownCountry = 'US';

/** Compiles every state of the draft once. */
function createCompiler(tools: Tools): (document: FlowDocument) => CompiledFlow {
  const compiled = new WeakMap<FlowDocument, CompiledFlow>();
  return (document) => {
    const known = compiled.get(document) ?? compileFlow({ version: 'draft', document }, tools);
    compiled.set(document, known);
    return known;
  };
}

/** A conversation with the draft, on the same engine that answers real customers. Effects stay on paper. */
export function createTestChat(read: () => FlowDocument, clock = systemClock): TestChat {
  const store = createStore<ChatState>(() => ({
    profile: startProfile(clock.now()),
    turns: [],
    state: freshState,
    paper: blank,
    looked: null,
  }));
  const { getState, setState } = store;
  let reader = { language: compileLanguage(null, emptyLanguageBase), country: unknownCountry };
  let compileDraft = createCompiler({});

  const run = (body: Event['body'], owner: Paper['owner']) => {
    const { turns } = getState();
    const document = read();
    const { event, before } = simulate(getState(), {
      body,
      owner,
      document,
      reader,
      now: clock.now(),
    });
    const { state, lostPlace } = placeIn(document, getState().state);
    const draft = compileDraft(document);
    const program = { live: [draft], pinned: () => draft };
    const transition = advance(program, state, event, { clock: clock.microseconds });
    const after = performOnPaper(before, transition.effects);
    const turn = { event, transition, paper: after, document, lostPlace };
    setState({
      turns: [...turns, turn],
      state: transition.state,
      paper: after,
      looked: { turn: turns.length, step: transition.trace.steps.length - 1 },
    });
  };

  return {
    ...store,
    send: ({ text, button }) => {
      const { owner } = getState().paper;
      run({ type: 'customerMessage', text, button: button ?? null, attachments: [] }, owner);
    },
    giveBack: () => {
      run({ type: 'returnedToBot' }, 'bot');
    },
    setProfile: (change) => {
      setState({ profile: { ...getState().profile, ...change } });
    },
    look: (turn, step) => {
      setState({ looked: { turn, step } });
    },
    setLanguage: (language, country) => {
      reader = { language, country };
    },
    setTools: (tools) => {
      compileDraft = createCompiler(tools);
    },
    restart: () => {
      setState({ turns: [], state: freshState, paper: blank, looked: null });
    },
  };
}

interface Simulation {
  body: Event['body'];
  owner: Paper['owner'];
  document: FlowDocument;
  reader: { language: CompiledLanguage; country: string };
  now: Date;
}

/** The event as the server would have built it, and what is known of the customer when it comes. */
function simulate(
  { profile, turns, paper }: ChatState,
  { body, owner, document, reader, now }: Simulation,
): { event: Event; before: Paper } {
  const at = now.toISOString();
  const messages = turns.filter((turn) => turn.event.body.type === 'customerMessage').length;
  const before = { ...paper, owner, ...spokenIn(body, { profile, paper, document }) };
  const around = { locale: before.locale, day: at.slice(0, 10), country: reader.country };
  const facts = {
    ...factsOf(profile, { paper: before, messages, at }),
    ...(body.type === 'customerMessage' && {
      understood: understand(reader.language, body.text, around),
    }),
  };
  const id = `test-${String(turns.length + 1)}`;
  return { event: { id, at, seed: turns.length, facts, body }, before };
}

/** Who the customer is after this message, as the server works it out. */
function spokenIn(
  body: Event['body'],
  { profile, paper, document }: { profile: Profile; paper: Paper; document: FlowDocument },
): Pick<Paper, 'locale' | 'memory'> {
  if (body.type !== 'customerMessage')
    return { locale: profile.locale ?? paper.locale, memory: paper.memory };
  return chooseLocale(detectLanguage(body.text), {
    said: profile.locale,
    memory: paper.memory,
    known: paper.locale,
    hint: null,
    spoken: document.locales,
  });
}

/** Editing goes on during a chat: it stays at its step as long as that step exists. */
function placeIn(document: FlowDocument, state: ConversationState) {
  const { position } = state;
  const lostPlace = position !== null && !Object.hasOwn(document.nodes, position.node);
  return { state: lostPlace ? { ...state, position: null } : state, lostPlace };
}

const systemClock = {
  now: () => new Date(),
  microseconds: () => performance.now() * 1000,
};
