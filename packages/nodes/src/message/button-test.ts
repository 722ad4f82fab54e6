import { createKeywordMatcher } from '@bellhop/language';
import type { CustomerMessage } from '@bellhop/schema';
import type { Verdict } from '../contract/node-executor.ts';
import { standingNo } from '../contract/standing.ts';
import type { MessageConfig } from './config.ts';

/** Fires on the button's id, and on exactly its words: channels without buttons let customers type them. */
export function buttonTest({ buttons }: MessageConfig): (message: CustomerMessage) => Verdict {
  const words = buttons.map((word) => word.trim()).filter((word) => word !== '');
  const ids = new Set(words);
  const matcher = createKeywordMatcher(words, 'equals');
  const none = standingNo({ code: 'noButton', outcome: false, values: { buttons: words } });
  return ({ button, text }) => {
    if (button !== null && ids.has(button)) {
      const values = { button: text.trim() === '' ? button : text };
      return { matched: true, because: [{ code: 'pressed', outcome: true, values }] };
    }
    const found = matcher.match(text);
    if (found === null) return none;
    const { span, foldings } = found;
    const code = button === null ? 'typedButton' : 'pressed';
    const values = { button: found.keyword };
    return { matched: true, because: [{ code, outcome: true, values, span, foldings }] };
  };
}
