import { readChoiceNumber } from '@bellhop/language';
import type { CustomerMessage, FaqReading, JsonValue } from '@bellhop/schema';
import { z } from 'zod';
import type { RunContext, StepResult } from '../contract/node-executor.ts';
import { answerButtons } from './answer-buttons.ts';

const offeredSchema = z.array(
  z.object({
    question: z.string(),
    answer: z.string().nullable(),
    // Absent in what was noted before answers were offered with their buttons.
    buttons: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
  }),
);

/** Characters that the answers may take together: a waiting step may note about a thousand. */
const room = 800;

/** The questions that were offered by number, with their answers and buttons as far as there is room for them. */
export function offeredAnswers(hits: FaqReading['hits'], context: RunContext): JsonValue {
  let left = room;
  return hits.map((hit) => {
    const question = hit.question.slice(0, 60);
    const whole = {
      question,
      answer: context.say(hit.answer),
      buttons: answerButtons(hit, context),
    };
    left -= JSON.stringify(whole).length;
    return left < 0 ? { question, answer: null } : whole;
  });
}

/** The answer to the question whose number was typed; null when the message names no number of the list. */
export function countedAnswer(
  { text }: CustomerMessage,
  { memory }: RunContext,
): StepResult | null {
  const offered = offeredSchema.safeParse(memory).data ?? [];
  const place = readChoiceNumber(text)?.number;
  if (place === undefined) return null;
  const chosen = offered[(place === 'last' ? offered.length : place) - 1];
  if (chosen?.answer == null) return null;
  return {
    type: 'exit',
    exit: 'answered',
    because: [{ code: 'chosen', outcome: null, values: { question: chosen.question } }],
    effects: [{ type: 'sendMessage', kind: 'text', text: chosen.answer, buttons: chosen.buttons }],
  };
}
