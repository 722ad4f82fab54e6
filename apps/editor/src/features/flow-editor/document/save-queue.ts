import { isEqual, merge } from '@bellhop/schema';
import type { SavedBase, SavePorts, SaveState, Theirs } from './save-types.ts';

const quiet = 1000;
const longest = 10_000;
const retryDelays = [2, 4, 8, 15, 30];

/**
 * Saves a document while it is being edited: one second after the last change, ten seconds after the first one at
 * the latest, one request at a time. What changed while a request was on its way is saved by the next one.
 */
export class SaveQueue {
  #base: SavedBase;
  readonly #ports: SavePorts;
  #state: SaveState = { status: 'saved' };
  #inFlight: Promise<void> | null = null;
  #stopTimer: (() => void) | null = null;
  #firstChange: number | null = null;
  #failures = 0;
  #held: Theirs | null = null;

  constructor(start: SavedBase, ports: SavePorts) {
    this.#base = start;
    this.#ports = ports;
  }

  get base(): SavedBase {
    return this.#base;
  }

  isDirty(): boolean {
    const document = this.#ports.read();
    return document !== this.#base.document && !isEqual(document, this.#base.document);
  }

  /** The document changed. During a conflict there may be more to ask now, or nothing any more. */
  touch(): void {
    if (this.#state.status === 'conflict') {
      const { theirs } = this.#state;
      this.#state = { status: 'waiting' };
      this.#takeIn(theirs);
      return;
    }
    if (!this.isDirty()) {
      if (this.#inFlight === null) this.#settle();
      return;
    }
    const now = this.#ports.now();
    this.#firstChange ??= now;
    if (this.#inFlight !== null || this.#state.status === 'retrying') return;
    this.#enter({ status: 'waiting' });
    this.#arm(Math.max(0, Math.min(quiet, this.#firstChange + longest - now)));
  }

  /** Saves at once whatever is not saved yet. */
  async flush(): Promise<void> {
    if (this.#inFlight !== null) await this.#inFlight;
    if (this.isDirty()) await this.#save();
  }

  /** Somebody else saved this flow. */
  receive(theirs: Theirs): void {
    if (theirs.revision <= this.#base.revision) return;
    // With a request on its way, its answer comes first: the two may turn out to be the same news.
    if (this.#inFlight !== null) this.#held = theirs;
    else this.#takeIn(theirs);
  }

  /** Ends a conflict: where both sides changed the same step, that of the chosen side stands. */
  choose(side: 'mine' | 'theirs'): void {
    if (this.#state.status !== 'conflict') return;
    const { theirs } = this.#state;
    const merged = (prefer: 'mine' | 'theirs') =>
      merge(this.#base.document, this.#ports.read(), theirs.document, prefer).document;
    const chosen = merged(side);
    const other = merged(side === 'mine' ? 'theirs' : 'mine');
    this.#base = { revision: theirs.revision, document: theirs.document };
    this.#state = { status: 'waiting' };
    this.#ports.onChosen(chosen, other, theirs);
    this.#resume();
  }

  #enter(next: SaveState): void {
    this.#state = next;
    this.#ports.onState(next);
  }

  #arm(milliseconds: number): void {
    this.#disarm();
    this.#stopTimer = this.#ports.schedule(() => {
      this.#stopTimer = null;
      void this.#save();
    }, milliseconds);
  }

  #disarm(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  #settle(): void {
    this.#disarm();
    this.#firstChange = null;
    this.#enter({ status: 'saved' });
  }

  async #save(): Promise<void> {
    if (this.#inFlight !== null || this.#state.status === 'conflict') return;
    if (!this.isDirty()) {
      this.#settle();
      return;
    }
    this.#inFlight = this.#request();
    await this.#inFlight;
    this.#inFlight = null;
    this.#afterRequest();
  }

  async #request(): Promise<void> {
    this.#disarm();
    this.#firstChange = null;
    const document = this.#ports.read();
    this.#enter({ status: 'saving' });
    try {
      const answer = await this.#ports.send({ baseRevision: this.#base.revision, document });
      this.#failures = 0;
      if (answer.status === 'saved') {
        this.#base = { revision: answer.revision, document };
      } else if (answer.status === 'conflict') {
        this.#held = { ...answer, by: answer.updatedBy };
      } else {
        this.#enter({ status: 'refused', code: answer.code });
      }
    } catch {
      // The network or the server is away. The work stays here, and on this computer's disk, until it comes back.
      const seconds =
        retryDelays[Math.min(this.#failures, retryDelays.length - 1)] ?? longest / 1000;
      this.#failures += 1;
      this.#enter({ status: 'retrying', seconds });
    }
  }

  #afterRequest(): void {
    const held = this.#held;
    this.#held = null;
    if (held !== null && held.revision > this.#base.revision) {
      this.#takeIn(held);
    } else if (this.#state.status === 'retrying') {
      this.#arm(this.#state.seconds * 1000);
    } else if (this.#state.status !== 'refused') {
      this.#resume();
    }
  }

  #takeIn(theirs: Theirs): void {
    const { document, clashes } = merge(
      this.#base.document,
      this.#ports.read(),
      theirs.document,
      'mine',
    );
    if (clashes.length > 0) {
      this.#disarm();
      this.#enter({ status: 'conflict', theirs, clashes });
      return;
    }
    this.#base = { revision: theirs.revision, document: theirs.document };
    this.#ports.onMerged(document, theirs);
    this.#resume();
  }

  #resume(): void {
    if (!this.isDirty()) {
      this.#settle();
      return;
    }
    this.#firstChange ??= this.#ports.now();
    this.#enter({ status: 'waiting' });
    this.#arm(quiet);
  }
}
