import type { Around } from '@bellhop/engine';
import type { IntentExample, IntentReport, SimilarGroup } from '@bellhop/language';
import type { LanguageBase, Understood } from '@bellhop/schema';

/** What the page asks of its worker, and what it gets. */
export interface Calls {
  /** Learns a whole language base; messages are read with it from then on. */
  teach: { asked: { base: LanguageBase }; answered: object };
  read: { asked: { text: string; around: Around }; answered: { understood: Understood } };
  inspect: { asked: { examples: IntentExample[] }; answered: { report: IntentReport } };
  group: { asked: { texts: string[] }; answered: { groups: SimilarGroup[] } };
}

export type CallName = keyof Calls;

export type Question = {
  [Name in CallName]: { call: Name } & Calls[Name]['asked'];
}[CallName];

export type Answer =
  | { [Name in CallName]: { call: Name } & Calls[Name]['answered'] }[CallName]
  | { call: 'failed'; reason: string };

/** Questions and answers carry a number, because a worker may be asked again before it has answered. */
export interface Numbered<Content> {
  number: number;
  content: Content;
}
