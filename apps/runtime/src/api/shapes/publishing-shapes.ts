import type { ErrorCode } from '@bellhop/schema';
import type { Author, PublishOutcome } from './flow-shapes.ts';

/** Somebody who may not publish asks somebody who may. */
export interface ReviewState {
  id: string;
  /** Of the draft that is to be looked at. */
  revision: number;
  by: string;
  note: string;
  createdAt: string;
  state: 'open' | 'approved' | 'sentBack';
  answeredBy: string | null;
  answer: string | null;
  answeredAt: string | null;
}

/** A publication that waits for its time. */
export interface PlanState {
  dueAt: string;
  by: string;
  note: string;
  name: string | null;
  /** Of a hundred customers who are to get it; null for all of them. */
  share: number | null;
  /** Revision of the draft that goes live; later edits do not. */
  revision: number;
  /** Why it could not be published when its time had come; null while it waits. */
  failure: ErrorCode | null;
}

export interface PlanInput {
  id: string;
  revision: number;
  note: string;
  acceptedWarnings: boolean;
  running?: 'finish' | 'move' | 'restart' | undefined;
  share?: number | undefined;
  name?: string | undefined;
  testsReason?: string | undefined;
  errorsReason?: string | undefined;
  dueAt: string;
}

export type PlanOutcome =
  { status: 'planned'; dueAt: string } | Extract<PublishOutcome, { status: 'refused' }>;

export interface PublishingService {
  review(id: string): Promise<ReviewState | null>;
  askReview(input: { id: string; revision: number; note: string }, author: Author): Promise<void>;
  sendBack(input: { id: string; note: string }, author: Author): Promise<void>;
  plan(id: string): Promise<PlanState | null>;
  planPublish(input: PlanInput, author: Author): Promise<PlanOutcome>;
  cancelPlan(id: string, author: Author): Promise<void>;
}
