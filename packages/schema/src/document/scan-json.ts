/** A place in a text, counted from 1 as editors do. */
export interface Place {
  line: number;
  column: number;
}

export type ScannedJson =
  | { ok: true }
  | { ok: false; fault: 'broken' | 'tooDeep'; place: Place }
  | { ok: false; fault: 'duplicateKey'; key: string; path: string; place: Place };

/** Deeper than any flow: whoever walks a document may go down by calling themselves. */
const deepest = 100;

interface Level {
  /** Keys so far; null in a list. */
  keys: Set<string> | null;
  /** The present key, or the present index. */
  at: string;
  index: number;
}

type Expecting = 'value' | 'valueOrEnd' | 'keyOrEnd' | 'key' | 'commaOrEnd';

const token =
  // oxlint-disable-next-line no-control-regex -- JSON forbids control characters in strings
  /[ \t\r\n]*(?:([[\]{},])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")(?:[ \t\r\n]*(:))?|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy;

/**
 * Walks through JSON text for what `JSON.parse` does not say: where it breaks off, and which key stands twice (the first
 * one would be lost without a word). Without recursion, so that no text can exhaust the stack.
 */
export function scanJson(text: string): ScannedJson {
  const levels: Level[] = [];
  let expecting: Expecting | 'nothing' = 'value';
  let offset = 0;
  const broken = (at = skipSpace(text, offset)): ScannedJson => {
    return { ok: false, fault: 'broken', place: placeOf(text, at) };
  };
  while (expecting !== 'nothing') {
    token.lastIndex = offset;
    const match = token.exec(text);
    if (match === null) return broken();
    const [all, mark, quoted, colon, plain] = match;
    const start = skipSpace(text, offset);
    offset += all.length;
    const level = levels.at(-1);
    const isKey = expecting === 'key' || expecting === 'keyOrEnd';
    if (quoted !== undefined && isKey) {
      if (colon === undefined || level?.keys == null) return broken(offset);
      const key = String(JSON.parse(quoted));
      level.at = key;
      if (level.keys.has(key)) {
        const path = levels.map(({ at }) => at).join('.');
        return { ok: false, fault: 'duplicateKey', key, path, place: placeOf(text, start) };
      }
      level.keys.add(key);
      expecting = 'value';
      continue;
    }
    const next = afterToken(
      { mark, isPlain: plain !== undefined || quoted !== undefined, hasColon: colon !== undefined },
      expecting,
      levels,
    );
    if (next === null) return broken(start);
    if (levels.length > deepest)
      return { ok: false, fault: 'tooDeep', place: placeOf(text, start) };
    expecting = next;
  }
  return skipSpace(text, offset) === text.length ? { ok: true } : broken();
}

interface Token {
  mark: string | undefined;
  isPlain: boolean;
  hasColon: boolean;
}

/** What may come after this token; null when it may not stand here. */
function afterToken(
  { mark, isPlain, hasColon }: Token,
  expecting: Expecting,
  levels: Level[],
): Expecting | 'nothing' | null {
  const isValue = expecting === 'value' || expecting === 'valueOrEnd';
  if (isPlain) return isValue && !hasColon ? afterValue(levels) : null;
  if (mark === '{' || mark === '[') {
    if (!isValue) return null;
    const isObject = mark === '{';
    levels.push({ keys: isObject ? new Set() : null, at: isObject ? '' : '0', index: 0 });
    return isObject ? 'keyOrEnd' : 'valueOrEnd';
  }
  const level = levels.at(-1);
  if (level === undefined) return null;
  if (mark === ',') return expecting === 'commaOrEnd' ? nextMember(level) : null;
  const isOwnEnd = mark === (level.keys === null ? ']' : '}');
  const mayEnd = ['commaOrEnd', 'valueOrEnd', 'keyOrEnd'].includes(expecting);
  if (!isOwnEnd || !mayEnd) return null;
  levels.pop();
  return afterValue(levels);
}

function afterValue(levels: readonly Level[]): 'commaOrEnd' | 'nothing' {
  return levels.length === 0 ? 'nothing' : 'commaOrEnd';
}

function nextMember(level: Level): 'key' | 'value' {
  if (level.keys !== null) return 'key';
  level.index += 1;
  level.at = String(level.index);
  return 'value';
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
