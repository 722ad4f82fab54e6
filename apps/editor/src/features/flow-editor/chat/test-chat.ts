import { advance, compileFlow, type CompiledFlow, type Transition } from '@bellhop/engine';
import { detectLocale } from '@bellhop/language';
import { freshState, type ConversationState, type Event, type FlowDocument } from '@bellhop/schema';
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
}

const blank: Paper = { owner: 'bot', locale: null, tags: [], lead: null, team: null };
const compiled = new WeakMap<FlowDocument, CompiledFlow>();

function compileDraft(document: FlowDocument): CompiledFlow {
  const known = compiled.get(document) ?? compileFlow({ version: 'draft', document });
  compiled.set(document, known);
  return known;
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

  const run = (body: Event['body'], owner: Paper['owner']) => {
    const { profile, turns, paper } = getState();
    const document = read();
    const at = clock.now().toISOString();
    const messages = turns.filter((turn) => turn.event.body.type === 'customerMessage').length;
    const before = { ...paper, owner, locale: localeOf(body, { profile, paper, document }) };
    const facts = factsOf(profile, { paper: before, messages, at });
    const event: Event = {
      id: `test-${String(turns.length + 1)}`,
      at,
      seed: turns.length,
      facts,
      body,
    };
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
    restart: () => {
      setState({ turns: [], state: freshState, paper: blank, looked: null });
    },
  };
}

/** As the server does it: what is known for certain, else what the text shows, else what was known before. */
function localeOf(
  body: Event['body'],
  { profile, paper, document }: { profile: Profile; paper: Paper; document: FlowDocument },
): string | null {
  if (profile.locale !== null) return profile.locale;
  const shown = body.type === 'customerMessage' ? detectLocale(body.text, document.locales) : null;
  return shown ?? paper.locale;
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
