/** Something changed on the server that an open page may want to show. Says what changed, not how. */
export type LiveEvent =
  | { type: 'flow'; id: string; revision: number; clientId: string; by: string }
  | { type: 'conversation'; id: string }
  | { type: 'flows' }
  | { type: 'notices' }
  | { type: 'deliveries' }
  | { type: 'language' }
  | { type: 'shop' };

export interface LiveService {
  /** Events from now on until the signal is aborted. With `inbox` the person counts as an agent who is online. */
  events(options: {
    userId: string;
    inbox: boolean;
    signal: AbortSignal;
  }): AsyncGenerator<LiveEvent, void, void>;
}
