import type { Visits } from '@bellhop/engine';
import type { Position, Problem, Severity } from '@bellhop/schema';
import type { Viewport } from '@xyflow/react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Guide } from '../canvas/guides.ts';
import type { ExitRef } from '../document/edit-commands.ts';
import type { EditLabel } from '../document/history.ts';
import type { SaveState } from '../document/save-types.ts';
import type { RunOverlay } from '../trace/run-overlay.ts';

export type PanelTab = 'settings' | 'chat' | 'tests' | 'problems' | 'versions';

/** Where the list of step types was asked for, and what becomes of the chosen one. */
export interface PickerRequest {
  /** Place on the screen, beside which the list opens. */
  anchor: { x: number; y: number };
  /** Place on the canvas for the new step; it is found when absent. */
  at?: Position;
  from?: ExitRef;
  edge?: string;
  /** Steps whose place the new one takes. */
  replace?: readonly string[];
}

export interface NodeProblems {
  worst: Severity;
  count: number;
}

/** Another tab that has the flow open. */
export interface OtherEditor {
  tab: string;
  name: string;
  step: string | null;
}

/** What is on the screen but not in the document: nothing of it is saved or undone. */
export interface ViewState {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  /** Selected notes. */
  notes: ReadonlySet<string>;
  /** Groups that are drawn as one card: how somebody looks at the flow, not a part of it. */
  collapsed: ReadonlySet<string>;
  hoveredEdge: string | null;
  /** What the card that is being dragged lies level with. */
  guides: readonly Guide[];
  /** The line that takes in the step that is being dragged, if it is let go now. */
  dropEdge: string | null;
  tab: PanelTab;
  isPanelOpen: boolean;
  /** What stands left of the canvas. */
  left: 'palette' | 'outline' | 'chat' | 'closed';
  picker: PickerRequest | null;
  /** The step whose menu is open, and where on the screen. */
  menu: { node: string; x: number; y: number } | null;
  dialog: 'publish' | 'shortcuts' | 'find' | 'commands' | null;
  /** The field to bring the caret to. A new object asks again. */
  focus: { node: string; field: string } | null;
  /** A step to bring into view. */
  reveal: string | null;
  /** What to show as a whole: the flow, or these steps of it. */
  frame: 'flow' | readonly string[] | null;
  /** What was seen of the canvas last; null before it was drawn. */
  viewport: Viewport | null;
  said: EditLabel | null;
  run: RunOverlay | null;
  /** What test cases pass through, where that is shown instead of a run. */
  coverage: Visits | null;
  problems: readonly Problem[];
  problemsOf: ReadonlyMap<string, NodeProblems>;
  /** Steps that were just added: their gaps are not held against them yet. */
  fresh: ReadonlySet<string>;
  /** The first steps are shown. */
  tour: boolean;
  save: SaveState;
  /** Other tabs that have this flow open, of anybody. */
  others: readonly OtherEditor[];
  pointerMode: 'select' | 'hand';
  /** Nothing can be moved, joined or deleted on the canvas. */
  isLocked: boolean;
  /** What somebody said about the map since the flow was opened. */
  isMapOn: boolean | null;
  /** A version that is looked at instead of the draft. */
  version: string | null;
  /** Two contents that are compared instead: ids of versions, or `draft`. */
  compare: { from: string; to: string } | null;
  /** What differs from the other side, where two contents lie side by side. */
  marks: Marks | null;
}

export type Mark = 'added' | 'changed' | 'removed' | 'moved';

export interface Marks {
  steps: ReadonlyMap<string, Mark>;
  /** Lines that the other side has not. */
  lines: ReadonlyMap<string, Mark>;
}

export type ViewStore = StoreApi<ViewState>;

const none: ReadonlySet<string> = new Set();

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({
    nodes: none,
    edges: none,
    notes: none,
    collapsed: none,
    hoveredEdge: null,
    dropEdge: null,
    guides: [],
    tab: 'settings',
    isPanelOpen: true,
    left: 'palette',
    picker: null,
    menu: null,
    dialog: null,
    focus: null,
    reveal: null,
    frame: 'flow',
    viewport: null,
    said: null,
    run: null,
    coverage: null,
    problems: [],
    problemsOf: new Map(),
    fresh: none,
    tour: false,
    save: { status: 'saved' },
    others: [],
    pointerMode: 'hand',
    isLocked: false,
    isMapOn: null,
    version: null,
    compare: null,
    marks: null,
  }));
}

/** Selects steps, edges and notes. Leaving a fresh step ends its grace. */
export function select(
  view: ViewStore,
  nodes: Iterable<string>,
  edges: Iterable<string> = [],
  notes: Iterable<string> = [],
): void {
  const chosen = new Set(nodes);
  const { fresh } = view.getState();
  view.setState({
    nodes: chosen,
    edges: new Set(edges),
    notes: new Set(notes),
    fresh: new Set([...fresh].filter((id) => chosen.has(id))),
  });
}

/** Tells a screen reader, and whoever looks at the status line, what has happened. */
export function say(view: ViewStore, said: EditLabel): void {
  view.setState({ said: { ...said } });
}
