import type { Contact, ContactKind } from './contact.ts';

/** How many letters and digits stay readable at the start and at the end. Kinds that are not here stay whole. */
const kept = new Map<ContactKind, readonly [number, number]>([
  ['phone', [3, 2]],
  ['line', [2, 1]],
  ['wechat', [2, 1]],
  ['qq', [2, 1]],
  ['bankCard', [0, 4]],
  ['identityCard', [1, 2]],
]);
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * The text with personal data made unreadable, but recognisable to who knows them: `138******00`, `j***@example.org`.
 * Order and tracking numbers and addresses of the web stay. `contacts` are those that `extractContacts` found in this text.
 */
export function maskContacts(text: string, contacts: readonly Contact[]): string {
  let result = '';
  let position = 0;
  for (const { kind, span } of [...contacts].sort(
    (left, right) => left.span.start - right.span.start,
  )) {
    if (span.start < position) continue;
    const written = text.slice(span.start, span.end);
    result += text.slice(position, span.start) + mask(kind, written);
    position = span.end;
  }
  return result + text.slice(position);
}

function mask(kind: ContactKind, written: string): string {
  if (kind === 'email') return maskEmail(written);
  const [first, last] = kept.get(kind) ?? [Infinity, Infinity];
  return maskLetters(written, first, last);
}

/** The domain stays: it says nothing of the person, and much about typing errors. */
function maskEmail(written: string): string {
  const at = written.search(/[^A-Za-z0-9０-９Ａ-Ｚａ-ｚ._%+\-．＿]/);
  return at < 0
    ? maskLetters(written, 1, 0)
    : maskLetters(written.slice(0, at), 1, 0) + written.slice(at);
}

function maskLetters(written: string, first: number, last: number): string {
  const letters = Array.from(written);
  const total = letters.filter((letter) => letterOrDigit.test(letter)).length;
  let seen = 0;
  return letters
    .map((letter) => {
      if (!letterOrDigit.test(letter)) return letter;
      seen += 1;
      return seen <= first || seen > total - last ? letter : '*';
    })
    .join('');
}
