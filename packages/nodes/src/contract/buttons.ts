import type { CustomerMessage } from '@bellhop/schema';

const intentPrefix = 'intent:';
const faqPrefix = 'faq:';

/** Id of the quick reply that stands for an intent: triggers that listen to the intent take a press of it. */
export function intentButton(intent: string): string {
  return `${intentPrefix}${intent}`;
}

/** Id of the quick reply that stands for a question of the question list. */
export function faqButton(entry: string): string {
  return `${faqPrefix}${entry}`;
}

/** The intent whose button was pressed; null when it was something else. */
export function pressedIntent({ button }: CustomerMessage): string | null {
  return after(intentPrefix, button);
}

/** The question whose button was pressed; null when it was something else. */
export function pressedFaq({ button }: CustomerMessage): string | null {
  return after(faqPrefix, button);
}

function after(prefix: string, button: string | null): string | null {
  return button?.startsWith(prefix) === true ? button.slice(prefix.length) : null;
}
