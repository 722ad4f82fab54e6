import type { ChatWrite } from '../turns/chat.ts';
import type { Statement } from './statement.ts';

/** Something that one of the servers does for all of them. */
export interface Held {
  start(): void;
  stop(): Promise<void>;
}

/** What servers that share a database have of each other. */
export interface Shared {
  /**
   * Stores turns in one transaction, but for those whose chat another server has changed since it was read: these are
   * given back.
   */
  writeTurns(
    writes: readonly ChatWrite[],
    statementsOf: (writes: readonly ChatWrite[]) => Statement[],
  ): Promise<ReadonlySet<ChatWrite>>;
  /**
   * Starts the part once no other server has it, and stops it when this server loses its hold; the server that is next
   * then starts its own. Gives back what lets it go.
   */
  hold(name: string, part: Held): () => Promise<void>;
  /** Tells the other servers. What is told while the database is away gets lost: see `onReturn`. */
  tell(message: unknown): void;
  hear(listener: (message: unknown) => void): void;
  /** What others told in the meantime was not heard. */
  onReturn(listener: () => void): void;
  /** The database says nothing any more: whoever waits for its answer waits in vain. */
  onSilence(listener: () => void): void;
}
