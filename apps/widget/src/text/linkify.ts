export type TextPart = { readonly text: string; readonly href: string | null };

// Only http and https: a text must never become a `javascript:` or `data:` link.
// Han and Thai do not put a space after a link, so an address ends where plain address characters end.
const addressPattern = /\bhttps?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi;

/** Splits a text into plain parts and web links. The parts joined are the text again. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(addressPattern)) {
    const address = withoutTrailingMarks(match[0]);
    const href = hrefOf(address);
    if (href === null) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    parts.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}

/** "See https://shop.example/a." ends with the sentence's full stop, not the address's. */
function withoutTrailingMarks(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    const isSurplusBracket =
      (last === ')' && !address.slice(0, end).includes('(')) ||
      (last === ']' && !address.slice(0, end).includes('['));
    if (!".,:;!?'".includes(last) && !isSurplusBracket) break;
    end -= 1;
  }
  return address.slice(0, end);
}

function hrefOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
