import { advance, type CompiledFlow, type Program, type Transition } from '@bellhop/engine';
import type { ConversationState, Event } from '@bellhop/schema';
import { forCustomer, runningFor } from './for-customer.ts';
import type { LivePrograms, Programs } from './programs.ts';
import type { TurnMachine } from './turn-machine.ts';

export interface Ran {
  transition: Transition;
  /** As this customer meets it. */
  live: readonly CompiledFlow[];
  /** Flows of which two versions are live. */
  tried: ReadonlySet<string>;
  /** What was live. */
  release: string | undefined;
}

/**
 * Advances the chat by one event. Whatever the chat stands on is fetched before, since the engine waits for nothing: the
 * versions of its waiting steps and of the calls that led there, and the releases that their sub-flows come from.
 */
export async function runEngine(
  { programs, clock }: Pick<TurnMachine, 'programs' | 'clock'>,
  state: ConversationState,
  event: Event,
): Promise<Ran> {
  const current = await programs.current();
  const program = await programFor(programs, current, { state, customer: event.facts.customer.id });
  const transition = advance(program, state, event, { clock: () => clock.microseconds() });
  return { transition, live: program.live, tried: triedIn(current), release: program.release };
}

const none: ReadonlySet<string> = new Set();
// Most chats wait for nothing.
const nothing: ReadonlyMap<string, never> = new Map<string, never>();

function triedIn({ canaries }: LivePrograms): ReadonlySet<string> {
  return canaries.length === 0 ? none : new Set(canaries.map(({ flow }) => flow.document.id));
}

/** Everything that the next event of a chat of this customer in this state may need, with this live. */
export async function programFor(
  programs: Pick<Programs, 'version' | 'released'>,
  current: LivePrograms,
  { state, customer }: { state: ConversationState; customer: string },
): Promise<Program> {
  const { release, running } = current;
  const own = forCustomer(current, customer);
  const versions = versionsOf(state);
  const pinned = versions.length === 0 ? nothing : await load(versions, programs.version);
  const others = releasesOf(state).filter((id) => id !== release);
  const released = others.length === 0 ? nothing : await load(others, programs.released);
  return {
    live: own.flows,
    pinned: (version) => pinned.get(version),
    ...(release !== undefined && { release }),
    released: (id, flow) => {
      const then = released.get(id);
      return then === undefined ? undefined : flowOf(forCustomer(then, customer).flows, flow);
    },
    running: runningFor(running, own),
  };
}

function flowOf(flows: readonly CompiledFlow[], id: string): CompiledFlow | undefined {
  return flows.find(({ document }) => document.id === id);
}

async function load<T>(
  ids: readonly string[],
  read: (id: string) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const loaded = new Map<string, T>();
  for (const id of ids) {
    if (loaded.has(id)) continue;
    const found = await read(id);
    if (found !== undefined) loaded.set(id, found);
  }
  return loaded;
}

/** Versions of everything that waits, and of the calls that led there. */
export function versionsOf(state: ConversationState): string[] {
  const versions: string[] = [];
  for (const { position, stack = [] } of [state, ...(state.beside ?? [])]) {
    if (position !== null) versions.push(position.version);
    for (const { version } of stack) versions.push(version);
  }
  return versions;
}

function releasesOf({ release, beside = [] }: ConversationState): string[] {
  return [release, ...beside.map((thread) => thread.release)].filter((id) => id !== undefined);
}
