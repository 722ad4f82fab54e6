import type { JudgedChat, PastChat } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import type { Outputs } from '../../../api/trpc.ts';

export type ReplayAround = Outputs['replay']['around'];

/** What the page tells the worker: what to replay on and what to compare it with, then chats, as they come in. */
export type ReplayCall =
  | { type: 'start'; draft: FlowDocument; base: FlowDocument | null; around: ReplayAround }
  | { type: 'chats'; chats: readonly PastChat[] };

/** What the worker answers to chats. */
export type ReplayAnswer = readonly JudgedChat[];
