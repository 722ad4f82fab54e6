import { isEqual, type InputProblem } from '@bellhop/schema';
import type { ApiError } from '../../../api/api-error.ts';
import type { MergeRecord, RecordClash, Side } from './merge-record.ts';

/** What the server has; a revision of null when the record is not there. */
export interface StoredRecord<Item> {
  item: Item;
  revision: number | null;
}

export type SaveState<Item> =
  | { status: 'saved' }
  | { status: 'waiting' }
  | { status: 'saving' }
  | { status: 'retrying'; seconds: number }
  /** Trying the same again would not help. */
  | { status: 'refused'; code: ApiError['code']; problems: InputProblem[] }
  | { status: 'conflict'; theirs: StoredRecord<Item>; clashes: RecordClash[] }
  /** Somebody else deleted it while it was being worked on. */
  | { status: 'gone' };

export interface DraftView<Item> {
  item: Item;
  save: SaveState<Item>;
}

/** What a draft needs from the world. Time is passed in, so that tests own the clock. */
export interface DraftPorts<Item> {
  /** Rejects with what the server said. */
  send: (record: StoredRecord<Item>) => Promise<{ revision: number }>;
  /** What the server has now; null when the record is gone. */
  look: () => Promise<StoredRecord<Item> | null>;
  errorOf: (thrown: unknown) => ApiError;
  merge: MergeRecord<Item>;
  /** Starts a timer and gives back what stops it. */
  schedule: (run: () => void, milliseconds: number) => () => void;
  onSaved: (record: { item: Item; revision: number }) => void;
}

const quiet = 1000;
const retrySeconds = [2, 4, 8, 15, 30];

/**
 * One record while it is being edited. It is saved one second after the last change, one request at a time; what
 * changed meanwhile goes with the next one. What others saved is merged in; only real clashes wait for a choice.
 */
export class RecordDraft<Item> {
  readonly #ports: DraftPorts<Item>;
  readonly #listeners = new Set<() => void>();
  #base: StoredRecord<Item>;
  #view: DraftView<Item>;
  #sending: Promise<void> | null = null;
  #held: StoredRecord<Item> | null = null;
  #stopTimer: (() => void) | null = null;
  #failures = 0;

  constructor(stored: StoredRecord<Item>, ports: DraftPorts<Item>) {
    this.#base = stored;
    this.#ports = ports;
    this.#view = { item: stored.item, save: { status: 'saved' } };
  }

  readonly view = (): DraftView<Item> => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  isDirty(): boolean {
    return !isEqual(this.#view.item, this.#base.item);
  }

  edit(change: (item: Item) => Item): void {
    this.#show({ ...this.#view, item: change(this.#view.item) });
    const { status } = this.#view.save;
    if (status !== 'conflict' && status !== 'gone') this.#wait();
  }

  /** Saves at once whatever is not saved yet. */
  async flush(): Promise<void> {
    if (this.#sending !== null) await this.#sending;
    const { status } = this.#view.save;
    if (status !== 'conflict' && status !== 'gone' && this.isDirty()) await this.#save();
  }

  /** The server has something newer. */
  receive(theirs: StoredRecord<Item>): void {
    if ((theirs.revision ?? 0) <= (this.#base.revision ?? 0)) return;
    // With a request on its way its answer comes first: the two may turn out to be the same news.
    if (this.#sending !== null) this.#held = theirs;
    else this.#takeIn(theirs, null);
  }

  /** Ends a conflict: where both sides changed the same, that of the chosen side stands. */
  choose(side: Side): void {
    const { save } = this.#view;
    if (save.status === 'conflict') this.#takeIn(save.theirs, side);
  }

  /** Stores again what somebody else deleted. */
  bringBack(): void {
    if (this.#view.save.status !== 'gone') return;
    this.#base = { item: this.#base.item, revision: null };
    void this.#save();
  }

  #show(view: DraftView<Item>): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  #enter(save: SaveState<Item>): void {
    this.#show({ ...this.#view, save });
  }

  #wait(): void {
    if (this.#sending !== null || this.#view.save.status === 'retrying') return;
    this.#stopTimer?.();
    if (!this.isDirty()) {
      this.#enter({ status: 'saved' });
      return;
    }
    this.#enter({ status: 'waiting' });
    this.#arm(quiet);
  }

  #arm(milliseconds: number): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#ports.schedule(() => void this.#save(), milliseconds);
  }

  async #save(): Promise<void> {
    if (this.#sending !== null) return;
    this.#stopTimer?.();
    this.#sending = this.#send();
    await this.#sending;
    this.#sending = null;
    this.#afterSending();
  }

  async #send(): Promise<void> {
    const { item } = this.#view;
    this.#enter({ status: 'saving' });
    try {
      const { revision } = await this.#ports.send({ item, revision: this.#base.revision });
      this.#failures = 0;
      this.#base = { item, revision };
      this.#enter({ status: 'saved' });
      this.#ports.onSaved({ item, revision });
    } catch (thrown) {
      await this.#understand(this.#ports.errorOf(thrown));
    }
  }

  async #understand({ code, problems }: ApiError): Promise<void> {
    if (code === 'language.notFound') this.#enter({ status: 'gone' });
    else if (code === 'language.conflict') await this.#lookAgain();
    else if (code === 'offline' || code === 'session.required') this.#retry();
    else this.#enter({ status: 'refused', code, problems });
  }

  async #lookAgain(): Promise<void> {
    try {
      const theirs = await this.#ports.look();
      if (theirs === null) this.#enter({ status: 'gone' });
      else this.#held = theirs;
    } catch {
      // The server went away between two answers: the next attempt meets the same conflict and looks again.
      this.#retry();
    }
  }

  #retry(): void {
    const seconds = retrySeconds[Math.min(this.#failures, retrySeconds.length - 1)] ?? 30;
    this.#failures += 1;
    this.#enter({ status: 'retrying', seconds });
  }

  #afterSending(): void {
    const held = this.#held;
    this.#held = null;
    const { save } = this.#view;
    if (held !== null && (held.revision ?? 0) > (this.#base.revision ?? 0)) {
      this.#takeIn(held, null);
    } else if (save.status === 'retrying') {
      this.#arm(save.seconds * 1000);
    } else if (save.status === 'saved' || save.status === 'saving') {
      this.#wait();
    }
  }

  #takeIn(theirs: StoredRecord<Item>, chosen: Side | null): void {
    const sides = { base: this.#base.item, mine: this.#view.item, theirs: theirs.item };
    const { item, clashes } = this.#ports.merge(sides, chosen ?? 'mine');
    if (clashes.length > 0 && chosen === null) {
      this.#stopTimer?.();
      this.#enter({ status: 'conflict', theirs, clashes });
      return;
    }
    this.#base = theirs;
    this.#show({ item, save: { status: 'saved' } });
    this.#wait();
  }
}
