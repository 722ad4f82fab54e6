import { advance, type CompiledFlow, type Transition } from '@bellhop/engine';
import type { ConversationState, Event } from '@bellhop/schema';
import type { TurnMachine } from './turn-machine.ts';

/** Advances the chat by one event. The version that a waiting chat stands on is fetched before, since the engine waits for nothing. */
export async function runEngine(
  { programs, clock }: TurnMachine,
  state: ConversationState,
  event: Event,
): Promise<Transition> {
  const live = await programs.live();
  const standing = await standingVersion(programs, state);
  return advance(
    { live, pinned: (version) => (version === standing?.version ? standing : undefined) },
    state,
    event,
    { clock: () => clock.microseconds() },
  );
}

async function standingVersion(
  programs: TurnMachine['programs'],
  { position }: ConversationState,
): Promise<CompiledFlow | undefined> {
  return position === null ? undefined : programs.version(position.version);
}
