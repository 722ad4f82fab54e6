import type { Page } from './page.ts';

/** A message that could not be delivered to the shop's own server. */
export interface DeliveryRow {
  /** The message's. */
  id: string;
  conversationId: string;
  customerName: string | null;
  author: 'bot' | 'agent';
  text: string;
  /** When it was written. */
  at: string;
  attempts: number;
  /** Why: an HTTP status or a code. */
  failure: string;
}

/** How the deliveries of one channel stand. */
export interface DeliverySummary {
  channelId: string;
  waiting: number;
  /** Since when the oldest one waits. */
  waitingSince: string | null;
  /** Given up; a person can send them again. */
  dead: number;
  /** Until when nothing is sent, since the server is away or has asked for it. */
  restsUntil: string | null;
}

export interface DeliveryService {
  summary(): Promise<DeliverySummary[]>;
  /** What was given up, the newest first. */
  dead(channelId: string, cursor: string | undefined): Promise<Page<DeliveryRow>>;
  retry(ids: string[]): Promise<void>;
  retryAll(channelId: string): Promise<void>;
  /** It is not sent any more; it stays in the conversation, marked. */
  discard(ids: string[]): Promise<void>;
}
