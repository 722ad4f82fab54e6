import type { CustomerMessage, Event } from '@bellhop/schema';
import type { OwnReason, Verdict } from '../contract/node-executor.ts';
import { weighingWords } from '../reading/intent-reasons.ts';
import { heldAgainst } from '../reading/percent.ts';

/** Fires when the message is surely one of the stored questions, so that an answer step finds its answer. */
export function questionTest(_message: CustomerMessage, { facts }: Event): Verdict {
  const reading = facts.understood?.faq ?? null;
  const [best] = reading?.hits ?? [];
  if (reading === null || best === undefined) {
    return { matched: false, because: [{ code: 'noQuestion', outcome: false, values: {} }] };
  }
  const matched = reading.verdict === 'answer';
  const values = { question: best.question, ...heldAgainst(best.confidence, reading.answerAt) };
  const decided: OwnReason = { code: 'question', outcome: matched, values };
  return { matched, because: [decided, ...weighingWords('intentWord', reading.because)] };
}
