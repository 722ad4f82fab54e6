import type { Exit } from '@bellhop/nodes/contract';
import {
  applyDifference,
  differenceBetween,
  invert,
  isEmpty,
  type Difference,
  type FlowDocument,
} from '@bellhop/schema';

/** What was done, as a message key below `flow.done`; `step` is the step that it was done to. */
export interface EditLabel {
  key: string;
  step?: { type: string; name?: string | undefined };
  values?: Record<string, string | number>;
  /** An exit of that step, told by its words. */
  exit?: Exit;
}

export interface HistoryEntry {
  difference: Difference;
  label: EditLabel;
  /** Edits with the same key that follow each other closely are one step of undo. */
  mergeKey: string | null;
  /** Milliseconds; of the last edit that was merged in. */
  at: number;
}

export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

export const emptyHistory: History = { past: [], future: [] };

const limit = 200;
const mergeWithin = 1000;

export interface EditNote {
  label: EditLabel;
  mergeKey?: string | undefined;
  now: number;
}

/** Notes what changed between two documents. A new edit makes what had been undone unreachable. */
export function record(
  history: History,
  [before, after]: readonly [FlowDocument, FlowDocument],
  { label, mergeKey, now }: EditNote,
): History {
  const last = history.past.at(-1);
  const joins =
    last !== undefined &&
    mergeKey !== undefined &&
    last.mergeKey === mergeKey &&
    now - last.at <= mergeWithin &&
    history.future.length === 0;
  const start = joins ? applyDifference(before, invert(last.difference)) : before;
  const difference = differenceBetween(start, after);
  const kept = joins ? history.past.slice(0, -1) : history.past;
  if (isEmpty(difference)) return joins ? { past: kept, future: [] } : history;
  const entry: HistoryEntry = { difference, label, mergeKey: mergeKey ?? null, at: now };
  return { past: [...kept, entry].slice(-limit), future: [] };
}

export interface Stepped {
  document: FlowDocument;
  history: History;
  entry: HistoryEntry;
}

/** Takes the last edit back; nothing when there is none. */
export function undo(document: FlowDocument, history: History): Stepped | undefined {
  const entry = history.past.at(-1);
  if (entry === undefined) return undefined;
  return {
    document: applyDifference(document, invert(entry.difference)),
    history: { past: history.past.slice(0, -1), future: [...history.future, entry] },
    entry,
  };
}

/** Does again what was undone last; nothing when there is none. */
export function redo(document: FlowDocument, history: History): Stepped | undefined {
  const entry = history.future.at(-1);
  if (entry === undefined) return undefined;
  return {
    document: applyDifference(document, entry.difference),
    // A burst of typing must not grow into an edit that was redone.
    history: {
      past: [...history.past, { ...entry, mergeKey: null }],
      future: history.future.slice(0, -1),
    },
    entry,
  };
}
