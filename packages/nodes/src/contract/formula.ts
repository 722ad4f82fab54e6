/** Part of a number line; a missing end is open to infinity. Ends belong to it unless said otherwise. */
export interface Range {
  from?: number;
  to?: number;
  fromOpen?: boolean;
  toOpen?: boolean;
}

/** What one question asks of one thing, in a form that can be reasoned about. */
export type LeafTest =
  /** It is one of the values. `domain`: all values that there are; none: there are always others. */
  | {
      kind: 'oneOf';
      values: readonly string[];
      domain?: readonly string[];
      /** Values at which the question has no answer. */
      unknownAt?: readonly string[];
    }
  /** A number in one of the ranges. `whole`: only whole numbers exist. `bounds`: no number outside exists. */
  | { kind: 'number'; ranges: readonly Range[]; whole?: boolean; bounds?: Range }
  /** A set that holds at least one of the values. */
  | { kind: 'hasAny'; values: readonly string[] }
  /** Words of a text. */
  | {
      kind: 'words';
      rule: 'any' | 'all' | 'near' | 'exact' | 'startsWith';
      words: readonly string[];
      /** In which other forms they count too. */
      forms?: readonly ('stem' | 'typos' | 'soundsAlike')[];
    }
  /** A text without anything but white space. */
  | { kind: 'empty' }
  /** Something that nothing else is known about: it may be so or not. */
  | { kind: 'atom'; id: string };

export interface Leaf {
  /** What is asked about, such as `text` or `tag`; questions about the same thing are held against each other. */
  about: string;
  test: LeafTest;
  /** True when the thing may be missing altogether: every question about it is then without an answer. */
  mayBeMissing?: boolean;
}

/**
 * When something holds. A question without an answer makes what stands on it neither true nor false, and only what is
 * surely true is taken.
 */
export type Formula =
  { all: readonly Formula[] } | { any: readonly Formula[] } | { not: Formula } | Leaf;

/** When a step leaves by one of its exits. Exits are tried in order: a later one only gets what the earlier ones left. */
export interface ExitFormula {
  exit: string;
  when: Formula;
  /** Path of the field that a problem with it is shown at. */
  field: string;
}

/** What a trigger takes. */
export interface Catches {
  when: Formula;
  /** Triggers are tried from the lowest tier to the highest: see `tiers`. */
  tier: number;
}
