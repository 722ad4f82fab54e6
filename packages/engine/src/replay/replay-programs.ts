import { isInCanary } from '../canary.ts';
import type { CompiledFlow } from '../compile-flow.ts';
import type { Program, RunningChats } from '../program.ts';

/** What was live together, as it was written down. */
export interface PastRelease {
  /** Version of each flow, in list order. */
  flows: Readonly<Record<string, string>>;
  /** What was chosen for chats in older versions, by flow; null where it was not written down. */
  running: Readonly<Record<string, RunningChats>> | null;
  /** The versions that a share of the customers got, by flow. */
  canary: Readonly<Record<string, { version: string; share: number; running: RunningChats }>>;
}

/** Everything around the flow that is replayed. */
export interface ReplayShop {
  releases: Readonly<Record<string, PastRelease>>;
  /** Versions that some release names. */
  versions: ReadonlyMap<string, CompiledFlow>;
  /** What is live now, in list order: for turns of which nobody wrote down what was live. */
  live: readonly CompiledFlow[];
  /** All flows in list order. */
  order: readonly string[];
}

/** The program for one customer while a release was live. */
export type ProgramThen = (release: string | null, customer: string) => Program;

/** What would have been live if the draft had been: of all other flows what this customer got then, trials included. */
export function replayPrograms(draft: CompiledFlow, shop: ReplayShop): ProgramThen {
  const { id: flow } = draft.document;
  const { versions, releases } = shop;
  // The same list for all who got the same: what is kept by it is made once.
  const lists = new Map<string, CompiledFlow[]>();
  const liveFor = (got: ReadonlyMap<string, string> | null) => {
    const key = got === null ? '' : [...got.values()].join(' ');
    const others =
      got === null ? shop.live : [...got.values()].flatMap((id) => versions.get(id) ?? []);
    const live = lists.get(key) ?? withDraft(others, draft, shop.order);
    lists.set(key, live);
    return live;
  };
  return (release, customer) => {
    const then = release === null ? undefined : releases[release];
    const tried = trialsOf(then, customer);
    return {
      live: liveFor(then === undefined ? null : versionsFor(then, tried)),
      pinned: (version) => (version === draft.version ? draft : versions.get(version)),
      ...(release !== null && { release }),
      released: (id, called) => {
        const past = releases[id];
        if (called === flow || past === undefined) return called === flow ? draft : undefined;
        return versions.get(versionsFor(past, trialsOf(past, customer)).get(called) ?? '');
      },
      running: (id) => tried.get(id)?.running ?? then?.running?.[id] ?? 'finish',
    };
  };
}

type Trials = ReadonlyMap<string, PastRelease['canary'][string]>;

const noTrials: Trials = new Map();

/** The trials that the customer was part of, by flow. */
function trialsOf(then: PastRelease | undefined, customer: string): Trials {
  const trials = Object.entries(then?.canary ?? {});
  if (trials.length === 0) return noTrials;
  return new Map(
    trials.filter(([flow, { version, share }]) => isInCanary({ flow, version, share }, customer)),
  );
}

/** Version by flow as one customer got it, in list order. */
function versionsFor({ flows }: PastRelease, tried: Trials): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(flows).map(([flow, version]) => [flow, tried.get(flow)?.version ?? version]),
  );
}

/** In its own place; a flow that was not live yet goes where it stands in the list. */
function withDraft(
  others: readonly CompiledFlow[],
  draft: CompiledFlow,
  order: readonly string[],
): CompiledFlow[] {
  const { id } = draft.document;
  if (others.some(({ document }) => document.id === id)) {
    return others.map((flow) => (flow.document.id === id ? draft : flow));
  }
  const place = (flow: string) => {
    const index = order.indexOf(flow);
    return index < 0 ? order.length : index;
  };
  const before = others.filter(({ document }) => place(document.id) <= place(id));
  return [...before, draft, ...others.filter((flow) => !before.includes(flow))];
}
