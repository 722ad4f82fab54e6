import type { Surroundings } from '@bellhop/nodes/check';
import type { Coverage } from '@bellhop/engine';
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
  /** Somebody waits for an admin to look at the draft. */
  isReviewAsked: boolean;
}

export interface FlowDraft {
  document: FlowDocument;
  revision: number;
  updatedAt: string;
  updatedBy: string | null;
  /** Who changed what the last time, and when, by the keys of `changeKey`; what nobody is known to have changed is not there. */
  changedBy: Record<string, { name: string; at: string }>;
  live: { versionId: string; number: number; document: FlowDocument } | null;
  /** The version that a share of the customers gets instead, out of a hundred; null while there is none. */
  canary: { versionId: string; number: number; share: number } | null;
}

/** What came of the chats with one of two versions. */
export interface SideFigures {
  chats: number;
  turns: number;
  /** Chats that went to a person. */
  handedOff: number;
  /** Turns in which a step failed. */
  failed: number;
  /** Messages that nothing understood. */
  unanswered: number;
  /** Customers of these chats who became leads, or moved on as such. */
  leads: number;
  /** How often the service was rated in these chats, and how well. */
  ratings: number;
  averageRating: number | null;
}

interface CanarySide {
  versionId: string;
  number: number;
  figures: SideFigures;
}

/** Two versions of a flow side by side. */
export interface CanaryState {
  /** Of a hundred customers. */
  share: number;
  since: string;
  live: CanarySide;
  canary: CanarySide;
}

/** Something that was done with the versions of a flow. */
export interface DeedRow {
  id: string;
  at: string;
  by: string;
  what:
    | 'published'
    | 'wentLive'
    | 'wentOffline'
    | 'canaryStarted'
    | 'canaryShareChanged'
    | 'canaryFinished'
    | 'canaryAborted'
    | 'restored'
    | 'planned'
    | 'planCancelled'
    | 'planFailed'
    | 'reviewAsked'
    | 'reviewSentBack'
    | 'reviewApproved';
  number: number | null;
  note: string;
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
      code:
        | 'flow.nothingLive'
        | 'flow.alreadyLive'
        | 'flow.hasErrors'
        | 'flow.warningsNotAccepted'
        | 'flow.draftChanged'
        | 'flow.testsFailed';
      problems: Problem[];
      /** Names of the test cases that failed, with `flow.testsFailed`. */
      failedTests: string[];
    };

/** What the test cases of a version said when it was published. */
export interface TestReport {
  passed: number;
  /** Names of those that failed. */
  failed: string[];
  coverage: Coverage;
  /** Why an admin published it although tests failed. */
  reason: string | null;
  /** Errors in spite of which an admin published it, and why; null where there were none. */
  errors: { codes: string[]; reason: string } | null;
}

export interface VersionRow {
  id: string;
  number: number;
  /** What people call it besides its number; null where nobody named it. */
  name: string | null;
  /** Who published it. */
  author: string;
  /** Who had changed it since the version that was live before; none where that was not written down. */
  changedBy: string[];
  note: string;
  createdAt: string;
  live: boolean;
  /** Of a hundred customers who get it instead of the live one; null when nobody does. */
  share: number | null;
  /** When it was put live the last time, and by whom; null where that was not written down. */
  liveAt: string | null;
  liveBy: string | null;
  steps: number;
  /** Null for versions from before tests were run on publishing. */
  tests: TestReport | null;
}

export interface VersionDetail {
  id: string;
  flowId: string;
  number: number;
  name: string | null;
  document: FlowDocument;
  author: string;
  note: string;
  createdAt: string;
  liveAt: string | null;
  liveBy: string | null;
}

/** Steps of another flow's draft. */
export interface UsedIn {
  flow: string;
  /** Of the flow. */
  name: string;
  /** `name` is null where a step is called by its type. */
  steps: { id: string; type: string; name: string | null }[];
}

export interface UsedElsewhere {
  /** Flows that call this one or go on in it. */
  callers: UsedIn[];
  /** Each tag that this flow names, and the other flows that name it. */
  tags: { name: string; flows: UsedIn[] }[];
}

/** The person who does it, as the history names them. */
export interface Author {
  id: string;
  name: string;
}

export interface FlowService {
  list(): Promise<FlowRow[]>;
  /** What the check of a flow may know about the shop. */
  surroundings(): Promise<Required<Surroundings>>;
  create(
    input: { name: string; locale: string; kind: FlowKind; template: string | null },
    author: Author,
  ): Promise<{ id: string }>;
  get(id: string): Promise<FlowDraft>;
  usedElsewhere(id: string): Promise<UsedElsewhere>;
  save(
    input: { id: string; baseRevision: number; document: FlowDocument; clientId: string },
    author: Author & { testsOnly?: boolean },
  ): Promise<SaveOutcome>;
  remove(id: string, author: Author): Promise<void>;
  reorder(ids: string[], author: Author): Promise<void>;
  duplicate(id: string, author: Author): Promise<{ id: string }>;
  importText(text: string, author: Author): Promise<{ id: string }>;
  publish(
    input: {
      id: string;
      revision: number;
      note: string;
      acceptedWarnings: boolean;
      /** What chats do that stand in an older version; they finish on it unless said otherwise. */
      running?: 'finish' | 'move' | 'restart' | undefined;
      /** Of a hundred customers who get it; all of them unless it is given. */
      share?: number | undefined;
      /** What people call the version. */
      name?: string | undefined;
      /** Why it is published although tests fail. */
      testsReason?: string | undefined;
      /** Why it is published in spite of errors with which it can run. */
      errorsReason?: string | undefined;
    },
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
  canary(id: string): Promise<CanaryState | null>;
  endCanary(input: { id: string; end: 'finish' | 'abort' }, author: Author): Promise<void>;
  /** Nobody leaves the trial when its share grows. */
  setCanaryShare(input: { id: string; share: number }, author: Author): Promise<void>;
  deeds(id: string): Promise<DeedRow[]>;
  /** The draft is what this version was, from now on. */
  noteRestored(versionId: string, author: Author): Promise<void>;
}
