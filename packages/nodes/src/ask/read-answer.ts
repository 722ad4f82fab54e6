import { readAmount, readDate } from '@bellhop/language';
import type { CustomerMessage, JsonValue, Span } from '@bellhop/schema';
import type { OwnReason, RunContext } from '../contract/node-executor.ts';
import { readOrderNumber } from '../orders/read-order-number.ts';
import type { AskConfig, AskKind } from './config.ts';

/** What an answer says, or why it is none. */
export type Answer =
  { isValid: true; value: JsonValue; span?: Span } | { isValid: false; because: OwnReason };

type Kind = Exclude<AskKind, 'choice'>;
type Reader = (config: AskConfig, message: CustomerMessage, context: RunContext) => Answer;

const longestText = 1000;

const readers: Readonly<Record<Kind, Reader>> = {
  text: (_config, { text }) =>
    text.trim() === ''
      ? none('noText')
      : { isValid: true, value: text.trim().slice(0, longestText) },
  number: readNumber,
  phone: contactReader('phone'),
  email: contactReader('email'),
  order: (_config, { text }, { event }) => {
    const found = readOrderNumber(text, event.facts);
    if (found === null) return none('noOrder');
    return {
      isValid: true,
      value: found.number,
      ...(found.span !== undefined && { span: found.span }),
    };
  },
  date: readDay,
  photo: (_config, { attachments }) => {
    const photo = attachments.find(({ kind }) => kind === 'image');
    return photo === undefined ? none('noPhoto') : { isValid: true, value: photo.url };
  },
};

/** Reads the answer to a question of any kind but a choice. */
export function readAnswer(
  kind: Kind,
  config: AskConfig,
): (message: CustomerMessage, context: RunContext) => Answer {
  return (message, context) => readers[kind](config, message, context);
}

function none(code: string, values: OwnReason['values'] = {}): Answer {
  return { isValid: false, because: { code, outcome: false, values } };
}

function readNumber({ min, max }: AskConfig, { text }: CustomerMessage): Answer {
  const found = readAmount(text);
  if (found === null) return none('noNumber');
  const { value, span } = found;
  if (min !== '' && value < min) return none('tooSmall', { value, min });
  if (max !== '' && value > max) return none('tooLarge', { value, max });
  return { isValid: true, value, span };
}

function contactReader(kind: 'phone' | 'email'): Reader {
  const code = kind === 'phone' ? 'noPhone' : 'noEmail';
  return (_config, _message, { event }) => {
    const found = event.facts.understood?.contacts.find((contact) => contact.kind === kind);
    return found === undefined
      ? none(code)
      : { isValid: true, value: found.value, span: found.span };
  };
}

function readDay({ dates }: AskConfig, { text }: CustomerMessage, context: RunContext): Answer {
  const today = todayOf(context);
  const found = readDate(text, { today, locale: context.locale, toward: dates });
  if (found === null) return none('noDate');
  const { date, span } = found;
  if (dates === 'future' && date < today) return none('inThePast', { date });
  if (dates === 'past' && date > today) return none('inTheFuture', { date });
  return { isValid: true, value: date, span };
}

/** The day on the shop's clock. */
function todayOf({ event }: RunContext): string {
  return event.facts.localTime.day ?? event.at.slice(0, 10);
}
