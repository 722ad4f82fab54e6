import {
  blankPaper,
  compileLanguage,
  imagineEvent,
  tryStep,
  type StartPlace,
} from '@bellhop/engine';
import { emptyLanguageBase, type EventBody, type FlowDocument } from '@bellhop/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { placeAfterRun } from '../trace/stops.ts';
import { localClock, sceneOf, withOrders } from './chat-scene.ts';
import { sayOnPaper } from './say-on-paper.ts';
import { settingsOf, type Settings } from './chat-settings.ts';
import type { ChatState, TestChat } from './chat-state.ts';
import { placeOf, plainStart } from './chat-start.ts';
import { createCompiler } from './compile-draft.ts';
import { goAgain, goOn, type Course } from './course.ts';
import type { Deed } from './deed.ts';
import { orderChange } from './order-change.ts';
import { startProfile, type Profile } from './profile.ts';
import { pinnedAnswers } from './pinned-answers.ts';
import { playRest } from './play-rest.ts';
import { answerPinned, pinning } from './pinning.ts';
import { ways } from './ways.ts';

/** So many pinned answers come one after the other. */
const mostPinned = 20;

/** Until the server has told. */
const unknownCountry = 'US';

/** A conversation with the draft, on the same engine that answers real customers. Effects stay on paper. */
export function createTestChat(read: () => FlowDocument, clock = systemClock): TestChat {
  const store = createStore<ChatState>(() => ({
    ...fresh(startProfile, clock.now(), read()),
    breakpoints: new Set(),
    pins: pinnedAnswers.read(read().id),
    start: plainStart,
    isSettingUp: false,
    told: 0,
  }));
  const { getState, setState } = store;
  const settings = startSettings();
  const take = (course: Course, seen: number) => {
    const { breakpoints } = getState();
    const traces = course.turns.slice(seen).map(({ transition }) => transition.trace);
    const place = placeAfterRun(traces, breakpoints);
    const looked = place && { turn: seen + place.turn, step: place.step };
    setState({ ...course, ...(looked && { looked }) });
  };
  const around = () => ({ document: read(), settings, clock: clock.microseconds });
  const run = (deed: Deed, echo?: number) => {
    const { turns, actions, paper, profile } = getState();
    const action = { deed, profile, ...(echo !== undefined && { echo }) };
    take(goOn({ turns, actions, paper }, action, around()), turns.length);
  };
  const playOne = (body: EventBody, start?: StartPlace) => {
    run({ type: 'event', body, ...(start !== undefined && { start }) });
  };
  const answerAllPinned = () => {
    // A flow may ask in a circle: whoever tests shall see that, not wait for ever.
    for (let count = 0; count < mostPinned && answerPinned(store, playOne); count += 1);
  };
  const happen = (body: EventBody, start?: StartPlace) => {
    playOne(body, start);
    answerAllPinned();
  };
  return {
    ...store,
    ...happenings(store, { happen, read }),
    ...ways(store, read),
    ...settingsOf(settings, () => {
      setState(({ told }) => ({ told: told + 1 }));
    }),
    happen,
    tryStep: trier(store, { read, settings }),
    sayStep: (node, as) => sayOnPaper({ node, as, document: read(), settings }, getState()),
    ...pinning(store, read),
    letTimePass: (until) => {
      run({ type: 'time', until });
      answerAllPinned();
    },
    runAgain: () => {
      take(goAgain(getState(), around()), 0);
    },
    playRest: () => {
      playRest(store, { run, read, answerPinned: () => answerPinned(store, playOne) });
    },
    ...beginnings(store, { read, clock, happen }),
  };
}

interface Beginning {
  read: () => FlowDocument;
  clock: typeof systemClock;
  happen: (body: EventBody, start?: StartPlace) => void;
}

function beginnings(
  { getState, setState }: StoreApi<ChatState>,
  { read, clock, happen }: Beginning,
): Pick<TestChat, 'restart' | 'begin'> {
  return {
    restart: () => {
      const { profile } = getState();
      setState(fresh(profile, clock.now(), read()));
    },
    begin: () => {
      const { profile, paper, turns, start } = getState();
      const place = placeOf(start, read());
      if (place === null) return;
      // A clock that was set for a chat that has not begun is meant for this one.
      const now = turns.length === 0 ? new Date(paper.now) : clock.now();
      setState({ ...fresh(profile, now, read()), isSettingUp: false });
      happen(wrote(start.message), place);
    },
  };
}

function trier(
  { getState }: StoreApi<ChatState>,
  { read, settings }: { read: () => FlowDocument; settings: Settings },
): TestChat['tryStep'] {
  return (node, text) => {
    const document = read();
    const { profile, paper } = getState();
    const scene = sceneOf(profile, { document, settings });
    const event = imagineEvent(scene, { ...paper, owner: 'bot' }, wrote(text));
    return tryStep(settings.compile(document), node, event);
  };
}

function wrote(text: string): EventBody {
  return { type: 'customerMessage', text, button: null, attachments: [] };
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

function happenings(
  { getState, setState }: StoreApi<ChatState>,
  { happen, read }: { happen: (body: EventBody) => void; read: () => FlowDocument },
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
      const { body, profile } = orderChange(getState(), { status, document: read() });
      happen(body);
      setState({ profile });
    },
    answerRequest: (result) => {
      const [open] = getState().paper.requests;
      if (open !== undefined) happen({ type: 'resultArrived', wait: open.wait, result });
    },
  };
}

function fresh(profile: Profile, now: Date, document: FlowDocument) {
  const paper = withOrders(blankPaper(now.toISOString()), profile, document);
  const nothing = { turns: [], actions: [], looked: null, original: null, offered: null };
  return { ...nothing, profile, paper };
}

const systemClock = {
  now: () => new Date(),
  microseconds: () => performance.now() * 1000,
};
