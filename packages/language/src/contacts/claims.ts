import type { ContactKind, ContactReason } from './contact.ts';

/** A piece of the readable text that is spoken for. Without a kind it is no contact, but no phone number either. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly contact: {
    readonly kind: ContactKind;
    readonly value: string;
    readonly because: ContactReason;
  } | null;
}

/** Who speaks first gets it: pieces never overlap. */
export class Claims {
  readonly text: string;
  private readonly taken: Uint8Array;
  private readonly accepted: Claim[] = [];

  constructor(text: string) {
    this.text = text;
    this.taken = new Uint8Array(text.length);
  }

  isFree(start: number, end: number): boolean {
    return !this.taken.subarray(start, end).includes(1);
  }

  /** True when the piece was free and is taken now. */
  add(claim: Claim): boolean {
    if (claim.start >= claim.end || !this.isFree(claim.start, claim.end)) return false;
    this.taken.fill(1, claim.start, claim.end);
    this.accepted.push(claim);
    return true;
  }

  /** The text with line ends in the place of everything that is taken. Positions stay. */
  remaining(): string {
    const pieces: string[] = [];
    let position = 0;
    for (const { start, end } of this.inOrder()) {
      pieces.push(this.text.slice(position, start), '\n'.repeat(end - start));
      position = end;
    }
    return pieces.join('') + this.text.slice(position);
  }

  inOrder(): Claim[] {
    return [...this.accepted].sort((left, right) => left.start - right.start);
  }
}
