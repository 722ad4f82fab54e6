import type { Clash, ErrorCode, FlowDocument } from '@bellhop/schema';

export type SaveAnswer =
  | { status: 'saved'; revision: number }
  | { status: 'conflict'; revision: number; document: FlowDocument; updatedBy: string | null }
  /** The server has read it and does not want it: trying the same again would not help. */
  | { status: 'refused'; code: ErrorCode };

/** What another browser saved. */
export interface Theirs {
  revision: number;
  document: FlowDocument;
  by: string | null;
}

export type SaveState =
  | { status: 'saved' }
  | { status: 'waiting' }
  | { status: 'saving' }
  | { status: 'retrying'; seconds: number }
  | { status: 'refused'; code: ErrorCode }
  | { status: 'conflict'; theirs: Theirs; clashes: Clash[] };

/** What the save queue needs from the world. Time is passed in, so that tests own the clock. */
export interface SavePorts {
  read: () => FlowDocument;
  send: (request: { baseRevision: number; document: FlowDocument }) => Promise<SaveAnswer>;
  /** Theirs and mine were put together without a clash. */
  onMerged: (document: FlowDocument, theirs: Theirs) => void;
  /** One side of a clash was chosen; both results are given so that the other one stays within reach of undo. */
  onChosen: (chosen: FlowDocument, other: FlowDocument, theirs: Theirs) => void;
  onState: (state: SaveState) => void;
  /** Starts a timer and gives back what stops it. */
  schedule: (run: () => void, milliseconds: number) => () => void;
  now: () => number;
}

/** What the server is known to have. */
export interface SavedBase {
  revision: number;
  document: FlowDocument;
}
