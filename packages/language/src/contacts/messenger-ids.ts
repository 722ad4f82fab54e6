import type { Announcement } from './announcements/find-announcements.ts';
import type { Claims } from './claims.ts';
import type { ContactKind, ContactReason } from './contact.ts';

interface Rule {
  readonly kind: ContactKind;
  readonly because: ContactReason;
  readonly shape: RegExp;
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  [
    'line',
    { kind: 'line', because: 'line.announced', shape: /@?[A-Za-z0-9][A-Za-z0-9._-]{2,29}/y },
  ],
  [
    'wechat',
    { kind: 'wechat', because: 'wechat.announced', shape: /[A-Za-z][A-Za-z0-9_-]{5,29}/y },
  ],
  ['qq', { kind: 'qq', because: 'qq.announced', shape: /[1-9][0-9]{4,10}(?![0-9])/y }],
]);

const goesOn = /^(?:[A-Za-z0-9@_]|\.[A-Za-z0-9])/;
/** Words that customers write behind the name of a messenger, though they are nobody's name. */
const ordinaryWords = new Set(
  (
    'please thanks thank thankyou payment payments paypal alipay wallet wechat weixin android iphone shopee lazada taobao ' +
    'tmall facebook instagram whatsapp telegram number account friend friends group official business message contact ' +
    'support service again today tomorrow available online offline instead which what whats where when because should ' +
    'would could there their about anything something working offical channel sticker stickers customer invite qrcode ' +
    'admin call chat busy here only later open scan team video voice app shop store page link name user proszę prosze ' +
    'dzieki dziekuje jest tutaj wolne'
  ).split(' '),
);

/** Names in LINE, WeChat and QQ. Only what a word announces: any word could be a name. */
export function claimMessengerIds(claims: Claims, announcements: readonly Announcement[]): void {
  for (const announcement of announcements) {
    const rule = rules.get(announcement.kind);
    if (!rule || !claims.isFree(announcement.start, announcement.next)) continue;
    const at = announcement.next;
    rule.shape.lastIndex = at;
    const value = rule.shape.exec(claims.text)?.[0].replace(/[._-]+$/, '') ?? '';
    if (value === '' || goesOn.test(claims.text.slice(at + value.length, at + value.length + 2)))
      continue;
    if (rule.kind !== 'qq' && !isName(value, announcement, rule.kind)) continue;
    claims.add({
      start: at,
      end: at + value.length,
      contact: { kind: rule.kind, value, because: rule.because },
    });
  }
}

function isName(value: string, { sure, pointed, colon }: Announcement, kind: ContactKind): boolean {
  const longest = kind === 'line' ? 21 : 20;
  // Only digits are a phone number used as a name, and found as one.
  if (
    value.length > longest ||
    value.length < (kind === 'line' ? 4 : 6) ||
    /^[0-9.-]+$/.test(value)
  )
    return false;
  if (value.startsWith('@')) return true;
  if (ordinaryWords.has(value.toLowerCase())) return false;
  return /[0-9_]/.test(value) || colon || (sure && (pointed || /[.-]/.test(value)));
}
