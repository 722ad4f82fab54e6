import { z } from 'zod';
import { minutesAfter } from '../contract/later.ts';
import type { OwnReason, RunContext, StepResult, Waiting } from '../contract/node-executor.ts';

/** Where a chat stands that people were asked to take. `late`: they were told that it takes too long. */
const stageSchema = z.enum(['waiting', 'late', 'taken']);
export type Stage = z.infer<typeof stageSchema>;

/** How a step waits for a person: with a time limit for as long as nobody has come. */
export function waitForPerson(context: RunContext, minutes: number, stage: Stage): Waiting {
  const isTimed = stage === 'waiting' && minutes > 0;
  return {
    for: 'human',
    ...(isTimed && { until: minutesAfter(context.event.at, minutes) }),
    ...(stage !== 'waiting' && { memory: stage }),
  };
}

export function stageOf({ memory }: RunContext): Stage {
  return stageSchema.catch('waiting').parse(memory);
}

/** The first way on for a chat that was just put into the inbox. */
export function handedOver(
  context: RunContext,
  minutes: number,
  effects: NonNullable<Extract<StepResult, { type: 'exit' }>['effects']>,
): StepResult {
  const { agentsOnline } = context.event.facts;
  const online = agentsOnline > 0;
  const values = { count: agentsOnline };
  const because: OwnReason[] = [{ code: 'agentsOnline', outcome: online, values, exit: 'offline' }];
  const waiting = waitForPerson(context, minutes, 'waiting');
  // Nobody there: the chat is in the inbox all the same; the exit is the place to say so or to take a number.
  return online
    ? { type: 'waits', ...waiting, because, effects }
    : { type: 'exit', exit: 'offline', keep: waiting, because, effects };
}

/** What every step that waits for a person does in the same way; null: it is something else, or nothing of it. */
export function personCame(context: RunContext, minutes: number): StepResult | null {
  const { body } = context.event;
  if (body.type === 'returnedToBot') return leave('returned', 'returned');
  if (body.type !== 'timerFired' || stageOf(context) !== 'waiting') return null;
  const because: OwnReason[] = [
    { code: 'tooLong', outcome: true, values: { minutes }, exit: 'tooLong' },
  ];
  return { type: 'exit', exit: 'tooLong', keep: waitForPerson(context, minutes, 'late'), because };
}

function leave(exit: string, code: string): StepResult {
  return { type: 'exit', exit, because: [{ code, outcome: null, values: {}, exit }] };
}
