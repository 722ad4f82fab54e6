import type { Effect, Event, JsonObject, JsonValue } from '@bellhop/schema';

/** A small run of one step that doubles as documentation and as a test of the contract suite. */
export interface NodeExample {
  name: string;
  config: JsonObject;
  /** Merged over a plain customer message. */
  event?: {
    text?: string;
    button?: string | null;
    facts?: Partial<Event['facts']>;
    body?: Event['body'];
  };
  variables?: Record<string, JsonValue>;
  /** Messages in a row that nobody understood; 0 unless said otherwise. */
  misses?: number;
  /** `enter` unless said otherwise; a trigger is always `match`. */
  call?: 'match' | 'enter' | 'resume';
  expect: {
    matched?: boolean;
    exit?: string;
    waitsFor?: 'customer' | 'human';
    unanswered?: boolean;
    effects?: Effect[];
    variables?: Record<string, JsonValue>;
  };
}
