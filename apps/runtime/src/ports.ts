/** The time, as something that is handed in: tests bring their own. */
export interface Clock {
  now(): Date;
  /** For durations only; counts from an arbitrary moment. */
  microseconds(): number;
  /** Runs the work once after so many milliseconds; what comes back calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

export interface Ids {
  /** A new id that starts with the given letters and sorts by time. */
  next(prefix: string): string;
  /** `bytes` random bytes, base64url. For secrets and visitors. */
  secret(bytes: number): string;
  /** A seed for whatever has to look random in a turn. */
  seed(): number;
}
