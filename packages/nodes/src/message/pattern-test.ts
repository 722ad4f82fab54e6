import { createPattern } from '@bellhop/language';
import type { CustomerMessage } from '@bellhop/schema';
import type { Verdict } from '../contract/node-executor.ts';
import { standingNo } from '../contract/standing.ts';
import type { MessageConfig } from './config.ts';

/** A pattern that cannot be read matches nothing: publishing refuses it, and an old one must not stop a chat. */
export function patternTest({ pattern }: MessageConfig): (message: CustomerMessage) => Verdict {
  const prepared = pattern.trim() === '' ? null : createPattern(pattern);
  const none = standingNo({ code: 'noMatch', outcome: false, values: { pattern } });
  return ({ text }) => {
    const found = prepared?.find(text) ?? null;
    if (found === null) return none;
    const { text: part, span } = found;
    const values = { pattern, found: part };
    return { matched: true, because: [{ code: 'match', outcome: true, values, span }] };
  };
}
