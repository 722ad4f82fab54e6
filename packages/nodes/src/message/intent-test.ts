import type { CustomerMessage, Event } from '@bellhop/schema';
import { pressedIntent } from '../contract/buttons.ts';
import type { Verdict } from '../contract/node-executor.ts';
import { bestIntent, readValues, weighing } from '../reading/intent-reasons.ts';
import type { MessageConfig } from './config.ts';

/** Fires when the message was read as one of the intents for sure, or when the customer pressed the button of one. */
export function intentTest({
  intents,
}: MessageConfig): (message: CustomerMessage, event: Event) => Verdict {
  const wanted = new Set(intents);
  return (message, event) => {
    const pressed = pressedIntent(message);
    if (pressed !== null) {
      const matched = wanted.has(pressed);
      const values = { intents, label: message.text };
      return { matched, because: [{ code: 'intentChosen', outcome: matched, values }] };
    }
    const read = bestIntent(event);
    if (read === null) {
      return {
        matched: false,
        because: [{ code: 'noIntents', outcome: false, values: { intents } }],
      };
    }
    const values = readValues(read);
    if (!wanted.has(read.best.intent)) {
      const other = { code: 'intentOther', outcome: false, values: { intents, ...values } };
      return { matched: false, because: [other] };
    }
    const matched = read.isSure;
    const code = matched ? 'intent' : 'intentUnsure';
    return { matched, because: [{ code, outcome: matched, values }, ...weighing(read)] };
  };
}
