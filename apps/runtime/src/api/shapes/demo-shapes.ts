export interface DemoService {
  /** The names that the operator sees, in the operator's language. Nothing happens once somebody has used the demo shop. */
  speak: (locale: string) => Promise<void>;
}
