/** Something that happens without anybody asking. */
export interface BackgroundPart {
  start(): void;
  /** Settles when nothing is being done any more. What was cut off goes on after the next start. */
  stop(): Promise<void>;
}
