import type { LocalizedText } from '@bellhop/schema';
import type { RunContext } from '../contract/node-executor.ts';

/** One thing that a customer can choose, ready to be shown. */
export interface Choice {
  /** Id of its button. */
  id: string;
  exit: string;
  label: string;
  /** What counts as it when it is typed by hand, in all languages. */
  words: readonly string[];
}

/** A button of a config. */
export interface ButtonItem {
  id: string;
  label: LocalizedText;
}

/** The exit of one button. */
export function buttonExit(id: string): string {
  return `button:${id}`;
}

/** The buttons of a config as choices, each with an exit of its own. */
export function choicesOf(buttons: readonly ButtonItem[], { say }: RunContext): Choice[] {
  return buttons.map(({ id, label }) => ({
    id,
    exit: buttonExit(id),
    label: say(label),
    words: wordsOf(label),
  }));
}

export function wordsOf(label: LocalizedText): string[] {
  return Object.values(label).filter((word) => word.trim() !== '');
}
