import { createKeywordMatcher, type KeywordMatcher } from '../../keywords/keyword-matcher.ts';
import { announcedKinds, type AnnouncedKind } from './announcement.ts';
import { allAnnouncements } from './registry.ts';

/** A word that announces something, and where that something would begin. Offsets in the readable text. */
export interface Announcement {
  readonly kind: AnnouncedKind;
  readonly sure: boolean;
  readonly start: number;
  readonly end: number;
  /** Behind the word, colons and "number is". */
  readonly next: number;
  /** Stands something between that says "is", or is the word of a script without spaces? */
  readonly pointed: boolean;
  readonly colon: boolean;
}

const words = [
  ...[
    'no',
    'nr',
    'num',
    'number',
    'numer',
    'id',
    'is',
    'to',
    'jest',
    'moj',
    'mój',
    'me',
    'my',
    'at',
    'on',
    'code',
  ],
  ...['account', 'konta', 'the'],
];
const signs = [
  ...[
    '号码',
    '號碼',
    '号',
    '號',
    '码',
    '碼',
    '账号',
    '帳號',
    '帐号',
    '是',
    '为',
    '為',
    '就',
    '叫',
    '的',
    '我',
    '哈',
    '呢',
    '係',
  ],
  ...[
    'คือ',
    'ว่า',
    'เลขที่',
    'หมายเลข',
    'เบอร์',
    'นะคะ',
    'นะครับ',
    'ค่ะ',
    'ครับ',
    'คะ',
    'นี้',
    'ที่',
    'เป็น',
    'ของผม',
    'ของหนู',
    'ไอดี',
  ],
];
// Bounded, and no two alternatives begin with the same letters in a way that matters: linear.
const glue = new RegExp(
  `(?:[\\s:=#"'“”「」『』【】()\\[\\]<>~.!*-]|(?:${words.join('|')})(?![\\w@-])|${signs.join('|')}){0,14}`,
  'iy',
);
const pointing = /是|为|為|叫|係|คือ|เป็น|\b(?:is|to|jest)\b/i;
const latin = /[A-Za-z]$/;

const messengers: ReadonlySet<AnnouncedKind> = new Set<AnnouncedKind>(['line', 'wechat', 'qq']);

let prepared:
  | { matcher: KeywordMatcher; meanings: Map<string, { kind: AnnouncedKind; sure: boolean }> }
  | undefined;

/** All announcing words of a text made readable, in order, the longest where several overlap. */
export function findAnnouncements(text: string): Announcement[] {
  prepared ??= prepare();
  const { matcher, meanings } = prepared;
  const found: Announcement[] = [];
  let position = 0;
  // "tel512…" has no border between letter and digit, but should have one.
  for (const { keyword, span } of matcher.matchAll(text.replace(/[0-9]/g, '、'))) {
    const meaning = meanings.get(keyword);
    if (!meaning || span.start < position) continue;
    position = span.end;
    glue.lastIndex = span.end;
    const glued = glue.exec(text)?.[0] ?? '';
    const pause =
      meaning.sure && messengers.has(meaning.kind) ? afterPause(text, span.end + glued.length) : '';
    const between = glued + pause;
    found.push({
      ...meaning,
      start: span.start,
      end: span.end,
      next: span.end + between.length,
      pointed: pointing.test(between) || !latin.test(keyword),
      colon: /[:=]/.test(between) || keyword.endsWith(':'),
    });
  }
  return found;
}

/** "加vx，shop-666": the name of somebody may stand behind a comma, where a number would be another one. */
function afterPause(text: string, position: number): string {
  return /^\s?[,，、]\s?/.exec(text.slice(position, position + 3))?.[0] ?? '';
}

function prepare(): NonNullable<typeof prepared> {
  const meanings = new Map<string, { kind: AnnouncedKind; sure: boolean }>();
  for (const kind of announcedKinds) {
    for (const { sure, perhaps } of allAnnouncements) {
      for (const word of sure[kind] ?? []) meanings.set(word, { kind, sure: true });
      for (const word of perhaps[kind] ?? []) meanings.set(word, { kind, sure: false });
    }
  }
  return { matcher: createKeywordMatcher([...meanings.keys()], 'contains'), meanings };
}
