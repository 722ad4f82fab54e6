import type { JsonObject } from '@bellhop/schema';
import { inAllLanguages } from './shop-words.ts';

export type ReplyName =
  | 'hello'
  | 'price'
  | 'thanks'
  | 'stock'
  | 'shipped'
  | 'packed'
  | 'orderHelp'
  | 'returns'
  | 'tooLate'
  | 'offline'
  | 'back'
  | 'menu';
type ButtonName = 'price' | 'stock' | 'shipping' | 'returns' | 'person' | 'thanks';

/** A reply of the shop in all its languages, with quick replies below it. */
export function reply(name: ReplyName, buttons: ButtonName[]): JsonObject {
  return {
    text: inAllLanguages(({ replies }) => replies[name]),
    quickReplies: buttons.map((button) => ({
      id: button,
      label: inAllLanguages((words) => words.buttons[button]),
    })),
  };
}
