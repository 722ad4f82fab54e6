import type { JudgedChat, PastChat } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import type { Inputs } from '../../../api/trpc.ts';
import type { ReplayAround } from './replay-calls.ts';

export interface ReplayChoice extends Omit<Inputs['replay']['page'], 'cursor' | 'since'> {
  /** So many, the newest first. */
  last: number;
  /** Only what happened in the last so many days; null for any time. */
  days: number | null;
}

/** What is known of a chat without its messages. */
export interface ChatLabel {
  name: string | null;
  at: string | null;
}

export interface ReplayState {
  isOpen: boolean;
  choice: ReplayChoice;
  status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  error: unknown;
  /** How many chats will be looked at, at most. */
  total: number;
  judged: readonly JudgedChat[];
  unreadable: number;
  labels: ReadonlyMap<string, ChatLabel>;
  /** Chats that came from a file: nobody else has them. */
  fromFile: ReadonlyMap<string, PastChat>;
  /** What was replayed on. */
  draft: FlowDocument | null;
  /** What it is compared with: another version; null for what was answered then. */
  base: FlowDocument | null;
  around: ReplayAround | null;
  /** The group, and the chat, that is looked at. */
  group: string | null;
  chat: string | null;
}

export const freshReplay: ReplayState = {
  isOpen: false,
  choice: { last: 1000, days: null },
  status: 'idle',
  error: null,
  total: 0,
  judged: [],
  unreadable: 0,
  labels: new Map(),
  fromFile: new Map(),
  draft: null,
  base: null,
  around: null,
  group: null,
  chat: null,
};
