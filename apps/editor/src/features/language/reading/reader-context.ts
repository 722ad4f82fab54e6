import type { IntentReport } from '@bellhop/language';
import type { Understood } from '@bellhop/schema';
import { createContext, useContext } from 'react';

/** What the page can ask about the draft as it stands now. All of it happens in workers. */
export interface Reader {
  /** Counts what was learned; null while the first lesson is going on. A reading of an earlier lesson is stale. */
  lesson: number | null;
  /** No preview: the browser has no workers, or the worker broke. */
  hasFailed: boolean;
  read: (text: string) => Promise<Understood>;
  /** How well the examples can be told apart; null while it is being worked out. */
  report: IntentReport | null;
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('useReader outside of a ReaderProvider');
  return reader;
}
