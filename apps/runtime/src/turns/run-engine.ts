import { advance, type CompiledFlow, type Program, type Transition } from '@bellhop/engine';
import type { ConversationState, Event } from '@bellhop/schema';
import type { Programs } from './programs.ts';
import type { TurnMachine } from './turn-machine.ts';

export interface Ran {
  transition: Transition;
  live: readonly CompiledFlow[];
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
  const { flows: live, release } = await programs.current();
  const program = await programFor(programs, state);
  const transition = advance(program, state, event, { clock: () => clock.microseconds() });
  return { transition, live, release };
}

/** Everything that the next event of a chat in this state may need. */
export async function programFor(
  programs: Pick<Programs, 'current' | 'version' | 'released'>,
  state: ConversationState,
): Promise<Program> {
  const { flows: live, release, running } = await programs.current();
  const pinned = await load(versionsOf(state), programs.version);
  const others = releasesOf(state).filter((id) => id !== release);
  const released = await load(others, programs.released);
  return {
    live,
    pinned: (version) => pinned.get(version),
    ...(release !== undefined && { release }),
    released: (id, flow) => released.get(id)?.get(flow),
    running: (flow) => running.get(flow) ?? 'finish',
  };
}

async function load<T>(
  ids: readonly string[],
  read: (id: string) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const loaded = new Map<string, T>();
  for (const id of new Set(ids)) {
    const found = await read(id);
    if (found !== undefined) loaded.set(id, found);
  }
  return loaded;
}

/** Versions of everything that waits, and of the calls that led there. */
export function versionsOf({ position, stack = [], beside = [] }: ConversationState): string[] {
  return [{ position, stack }, ...beside].flatMap((seat) => [
    ...(seat.position === null ? [] : [seat.position.version]),
    ...(seat.stack ?? []).map(({ version }) => version),
  ]);
}

function releasesOf({ release, beside = [] }: ConversationState): string[] {
  return [release, ...beside.map((thread) => thread.release)].filter((id) => id !== undefined);
}
