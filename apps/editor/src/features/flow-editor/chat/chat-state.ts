import type { Tried } from '@bellhop/engine';
import type { EventBody, OrderStatus, RequestResult, SendMessage } from '@bellhop/schema';
import type { StoreApi } from 'zustand/vanilla';
import type { Breakpoints, Place } from '../trace/stops.ts';
import type { ChatSettings } from './chat-settings.ts';
import type { ChatStart } from './chat-start.ts';
import type { Course } from './course.ts';
import type { PinnedAnswers } from './pinned-answers.ts';
import type { Profile } from './profile.ts';

/** What went on before the chat was led another way. */
export interface Original extends Course {
  profile: Profile;
  /** The first turn that is another one. */
  parts: number;
}

export interface ChatState extends Course {
  profile: Profile;
  /** Which step of which turn is looked at. */
  looked: Place | null;
  breakpoints: Breakpoints;
  /** Answers of the outside that are given by themselves, by step. */
  pins: PinnedAnswers;
  /** Set while the chat is a branch of another one. */
  original: Original | null;
  /** Where the next chat begins. */
  start: ChatStart;
  /** Whether the settings of the simulated customer are open. */
  isSettingUp: boolean;
  /** Words offered to be sent. A new object offers again. */
  offered: { text: string } | null;
  /** Counts what the page has told it: a sentence that is being tried is then read anew. */
  told: number;
}

/** What a simulated customer sends. */
export interface Sent {
  text: string;
  button?: string;
  /** Address of a picture. */
  image?: string;
}

export interface TestChat extends StoreApi<ChatState>, ChatSettings {
  send: (message: Sent) => void;
  /** What one step alone would make of a message, now. Nothing happens. */
  tryStep: (node: string, text: string) => Tried | null;
  /** What one step says to a customer, as a kind of channel shows it. Nothing happens. */
  sayStep: (node: string, as: { channel: string; locale: string }) => SendMessage[];
  /** Anything else that can happen in a conversation. */
  happen: (body: EventBody) => void;
  /** The order gets another status. */
  orderBecomes: (status: OrderStatus) => void;
  /** The outside answers the oldest question that is open. */
  answerRequest: (result: RequestResult) => void;
  /** The step that asked the oldest open question. */
  asker: () => string | null;
  /** The outside answers a step so from now on; null: whoever tests is asked again. */
  pinAnswer: (node: string, result: RequestResult | null) => void;
  /** Moves the clock; what is due on the way happens. */
  letTimePass: (until: string) => void;
  /** Sets the clock without anything happening. */
  setClock: (now: string) => void;
  setProfile: (change: Partial<Profile>) => void;
  setStart: (change: Partial<ChatStart>) => void;
  setUp: (isSettingUp: boolean) => void;
  /** A new chat, at the step that was chosen. */
  begin: () => void;
  look: (turn: number, step: number) => void;
  /** Sets a breakpoint, or takes it away. */
  toggleBreakpoint: (at: string) => void;
  /** Goes back to before this turn, to go on another way. What was is kept as the original. */
  branchAt: (turn: number) => void;
  /** Leaves the branch: for the original, or for good. */
  leaveBranch: (keep: 'original' | 'branch') => void;
  /** In a branch: what the customer did in the original after the answer that is another one, as far as it fits. */
  playRest: () => void;
  /** Everything again, with the flow as it is now. */
  runAgain: () => void;
  restart: () => void;
}
