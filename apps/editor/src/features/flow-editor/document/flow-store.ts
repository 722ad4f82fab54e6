import {
  apply,
  edgeProblems,
  type Command,
  type FlowDocument,
  type InputProblem,
} from '@bellhop/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  emptyHistory,
  record,
  redo,
  undo,
  type EditLabel,
  type History,
  type HistoryEntry,
} from './history.ts';

export interface FlowState {
  document: FlowDocument;
  history: History;
}

export type Edited = { ok: true; document: FlowDocument } | { ok: false; problem: InputProblem };

/** One open flow: its document, and every way of changing it. */
export interface FlowStore extends StoreApi<FlowState> {
  run: (command: Command, label: EditLabel, mergeKey?: string) => Edited;
  undo: () => HistoryEntry | undefined;
  redo: () => HistoryEntry | undefined;
  /** Another side's content comes in. It is not ours to undo, so the history does not note it. */
  adopt: (document: FlowDocument) => void;
  /** Puts a whole other content in place, as one edit that can be undone. */
  replaceWith: (document: FlowDocument, label: EditLabel) => void;
}

export function createFlowStore(document: FlowDocument, now: () => number): FlowStore {
  const store = createStore<FlowState>(() => ({ document, history: emptyHistory }));
  const { getState, setState } = store;

  function edit(after: FlowDocument, label: EditLabel, mergeKey?: string) {
    const { document: before, history } = getState();
    setState({
      document: after,
      history: record(history, [before, after], { label, mergeKey, now: now() }),
    });
  }

  function step(move: typeof undo) {
    const { document: before, history } = getState();
    const stepped = move(before, history);
    if (stepped === undefined) return undefined;
    setState({ document: withoutLooseEdges(stepped.document), history: stepped.history });
    return stepped.entry;
  }

  return {
    ...store,
    run: (command, label, mergeKey) => {
      const applied = apply(getState().document, command);
      if (!applied.ok) return applied;
      edit(applied.document, label, mergeKey);
      return { ok: true, document: applied.document };
    },
    undo: () => step(undo),
    redo: () => step(redo),
    adopt: (next) => {
      setState({ document: next });
    },
    replaceWith: (next, label) => {
      edit({ ...next, id: getState().document.id }, label);
    },
  };
}

/** Another side may have removed a step in the meantime: an edge that comes back must not lead to nowhere. */
function withoutLooseEdges(document: FlowDocument): FlowDocument {
  const loose = new Set(
    edgeProblems(document).map((problem) => problem.path.slice('edges.'.length)),
  );
  if (loose.size === 0) return document;
  const edges = Object.entries(document.edges).filter(([id]) => !loose.has(id));
  return { ...document, edges: Object.fromEntries(edges) };
}
