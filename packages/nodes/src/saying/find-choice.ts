import { createKeywordMatcher, readChoiceNumber } from '@bellhop/language';
import type { CustomerMessage } from '@bellhop/schema';
import type { OwnReason } from '../contract/node-executor.ts';
import { buttonExit, wordsOf, type ButtonItem, type Choice } from './choice.ts';

export interface Chosen<Of extends Choice = Choice> {
  /** Null when the message chooses nothing. */
  choice: Of | null;
  because: OwnReason[];
}

/**
 * Which choice a message makes: the press of its button, its words typed by hand in any language, or its place in the
 * list (`2`, "the second one", 第二个, ข้อ 2). A mere number counts only where the text had numbers. Codes of reasons:
 * `pressed`, `typed`, `counted`, `notChosen`.
 */
export function findChoice<Of extends Choice>(
  choices: readonly Of[],
  message: CustomerMessage,
  listed: readonly Choice[] = [],
): Chosen<Of> {
  // The press goes first: words that come along may be those of another button.
  const pressed = choices.find(({ id }) => id === message.button);
  if (pressed !== undefined) return taken(pressed, { code: 'pressed' });
  const because: OwnReason[] = [];
  for (const choice of choices) {
    const found = createKeywordMatcher(choice.words, 'equals').match(message.text);
    if (found !== null) {
      const { keyword: label, span, foldings } = found;
      const typed = taken(choice, { code: 'typed', outcome: true, span, foldings }, label);
      return { ...typed, because: [...because, ...typed.because] };
    }
    const { label, exit } = choice;
    because.push({ code: 'notChosen', outcome: false, values: { label }, exit });
  }
  const counted = atPlace(choices, message, listed);
  if (counted === null) return { choice: null, because };
  return taken(counted, { code: 'counted', outcome: true });
}

/** The exit of the button whose label was typed; for where nothing is said yet, so without what a label's variables hold. */
export function namedExit(
  buttons: readonly ButtonItem[],
  { button, text }: CustomerMessage,
): string | null {
  if (button !== null) return null;
  const named = buttons.find(
    ({ label }) => createKeywordMatcher(wordsOf(label), 'equals').match(text) !== null,
  );
  return named === undefined ? null : buttonExit(named.id);
}

function taken<Of extends Choice>(
  choice: Of,
  reason: Pick<OwnReason, 'code' | 'span' | 'foldings'> & { outcome?: true },
  label = choice.label,
): Chosen<Of> {
  const { outcome = null, ...rest } = reason;
  return { choice, because: [{ ...rest, outcome, values: { label }, exit: choice.exit }] };
}

function atPlace<Of extends Choice>(
  choices: readonly Of[],
  { text }: CustomerMessage,
  listed: readonly Choice[],
): Of | null {
  const place = readChoiceNumber(text);
  if (place === null || (place.isBare && listed.length === 0)) return null;
  const row = listed.length > 0 ? listed : choices;
  const at = place.number === 'last' ? row.length : place.number;
  const id = row[at - 1]?.id;
  return choices.find((choice) => choice.id === id) ?? null;
}
