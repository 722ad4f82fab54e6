import type { FlowDocument, FlowKind, Problem } from '@bellhop/schema';

/** One line of the list of flows. All times of this API are ISO 8601 in UTC. */
export interface FlowRow {
  id: string;
  name: string;
  kind: FlowKind;
  order: number;
  revision: number;
  updatedAt: string;
  updatedBy: string | null;
  live: { versionId: string; number: number; publishedAt: string } | null;
  /** Changed records between the live version (an empty flow when there is none) and the draft. */
  changesInDraft: number;
  /** Errors that `checkFlow` finds in the draft. */
  errors: number;
}

export interface FlowDraft {
  document: FlowDocument;
  revision: number;
  updatedAt: string;
  updatedBy: string | null;
  live: { versionId: string; number: number; document: FlowDocument } | null;
}

/** `conflict`: somebody else saved first; nothing was changed and the server's document comes along. */
export type SaveOutcome =
  | { status: 'saved'; revision: number }
  | {
      status: 'conflict';
      revision: number;
      document: FlowDocument;
      updatedBy: string | null;
      updatedAt: string;
    };

export type PublishOutcome =
  | { status: 'published'; versionId: string; number: number }
  | {
      status: 'refused';
      code: 'flow.hasErrors' | 'flow.warningsNotAccepted' | 'flow.draftChanged';
      problems: Problem[];
    };

export interface VersionRow {
  id: string;
  number: number;
  author: string;
  note: string;
  createdAt: string;
  live: boolean;
  /** When it was put live the last time, and by whom; null where that was not written down. */
  liveAt: string | null;
  liveBy: string | null;
  steps: number;
}

export interface VersionDetail {
  id: string;
  flowId: string;
  number: number;
  document: FlowDocument;
  author: string;
  note: string;
  createdAt: string;
  liveAt: string | null;
  liveBy: string | null;
}

/** The person who does it, as the history names them. */
export interface Author {
  id: string;
  name: string;
}

export interface FlowService {
  list(): Promise<FlowRow[]>;
  create(input: { name: string; locale: string }, author: Author): Promise<{ id: string }>;
  get(id: string): Promise<FlowDraft>;
  save(
    input: { id: string; baseRevision: number; document: FlowDocument; clientId: string },
    author: Author,
  ): Promise<SaveOutcome>;
  remove(id: string, author: Author): Promise<void>;
  reorder(ids: string[], author: Author): Promise<void>;
  duplicate(id: string, author: Author): Promise<{ id: string }>;
  importText(text: string, author: Author): Promise<{ id: string }>;
  publish(
    input: { id: string; revision: number; note: string; acceptedWarnings: boolean },
    author: Author,
  ): Promise<PublishOutcome>;
  versions(id: string): Promise<VersionRow[]>;
  version(versionId: string): Promise<VersionDetail>;
  restoreAsDraft(
    input: { versionId: string; baseRevision: number },
    author: Author,
  ): Promise<SaveOutcome>;
  goLive(versionId: string, author: Author): Promise<void>;
  takeOffline(id: string, author: Author): Promise<void>;
}
