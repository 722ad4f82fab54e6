/** One open tab of the editor. */
export interface EditorHere {
  tab: string;
  name: string;
  /** The step that is open in it, if there is one. */
  step: string | null;
}

/** Something changed on the server that an open page may want to show. Says what changed, not how. */
export type LiveEvent =
  | { type: 'flow'; id: string; revision: number; clientId: string; by: string }
  | { type: 'conversation'; id: string }
  | { type: 'flows' }
  | { type: 'notices' }
  | { type: 'deliveries' }
  | { type: 'language' }
  | { type: 'shop' }
  /** Who has this flow open now. */
  | { type: 'editors'; flow: string; editors: EditorHere[] };

export interface LiveService {
  /** A tab has a flow, and a step of it, open from now on; null: none any more. To be said again every now and then. */
  edit(place: { tab: string; name: string; flow: string | null; step: string | null }): void;
  /** Events from now on until the signal is aborted. With `inbox` the person counts as an agent who is online. */
  events(options: {
    userId: string;
    inbox: boolean;
    /** The tab that listens: what it edits is over when it is gone. */
    tab?: string | undefined;
    signal: AbortSignal;
  }): AsyncGenerator<LiveEvent, void, void>;
}
