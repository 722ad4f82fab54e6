import { z } from 'zod';
import type { Command } from './commands/command.ts';
import type { JsonValue } from './json-value.ts';

/** `error` blocks publishing, `warning` needs a tick, `hint` only informs. */
export const severitySchema = z.enum(['error', 'warning', 'hint']);
export type Severity = z.infer<typeof severitySchema>;

/**
 * One thing that is wrong with a flow, found by `checkFlow`.
 * `code` is stable and is the message key: `problem.<code>` in the messages of the schema package,
 * or, when `nodeType` is given, in the messages of that node type. `values` fill the message.
 */
export interface Problem {
  code: string;
  severity: Severity;
  /** The step that it is about; none when it is about the flow. */
  node?: string;
  /** Set when the message belongs to the node type's own message files. */
  nodeType?: string;
  /** Path into the node's config, such as `keywords` or `branches.0.rules.1.value`. */
  field?: string;
  exit?: string;
  edge?: string;
  values?: Record<string, JsonValue>;
  /** A command that repairs it, offered as one click. */
  fix?: Command;
}
