import { createKeywordMatcher } from '@bellhop/language';
import type { Effect } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { quickReplyExit, type ReplyConfig } from './definition.ts';

export const executor: NodeExecutor<ReplyConfig> = {
  kind: 'step',
  enter: (config, context) => {
    const buttons = config.quickReplies.map(({ id, label }) => ({ id, label: context.say(label) }));
    const text = context.say(config.text);
    const effects: Effect[] = [{ type: 'sendMessage', kind: 'text', text, buttons }];
    const values = { language: context.locale };
    const because: OwnReason[] = [{ code: 'said', outcome: null, values }];
    return buttons.length > 0
      ? { type: 'waits', for: 'customer', because, effects }
      : { type: 'exit', exit: 'then', because, effects };
  },
  resume,
  pressedExit: ({ quickReplies }, { button }) =>
    button !== null && quickReplies.some(({ id }) => id === button) ? quickReplyExit(button) : null,
};

/** A press of a button, or its words typed by hand, is the answer; anything else leaves through `other`. */
function resume(config: ReplyConfig, context: RunContext): StepResult | null {
  const { body } = context.event;
  if (body.type !== 'customerMessage') return null;
  const because: OwnReason[] = [];
  // The press goes first: words that come along may be those of another button.
  const pressed = config.quickReplies.find(({ id }) => id === body.button);
  for (const { id, label } of pressed === undefined ? config.quickReplies : [pressed]) {
    const words = Object.values(label).filter((word) => word.trim() !== '');
    const exit = quickReplyExit(id);
    if (body.button === id) {
      because.push({ code: 'pressed', outcome: null, values: { label: context.say(label) }, exit });
      return { type: 'exit', exit, because };
    }
    const found = createKeywordMatcher(words, 'equals').match(body.text);
    if (found !== null) {
      const values = { label: found.keyword };
      const { span, foldings } = found;
      because.push({ code: 'typed', outcome: true, values, span, foldings, exit });
      return { type: 'exit', exit, because };
    }
    because.push({
      code: 'notChosen',
      outcome: false,
      values: { label: context.say(label) },
      exit,
    });
  }
  because.push({ code: 'otherAnswer', outcome: null, values: { text: body.text }, exit: 'other' });
  return { type: 'exit', exit: 'other', unconnected: 'tryTriggers', missed: true, because };
}
