import { inputProblems, type FlowNode, type InputProblem, type JsonObject } from '@bellhop/schema';
import type { AnyNodeDefinition } from './node-definition.ts';

export type ReadConfig = { ok: true; config: JsonObject } | { ok: false; problems: InputProblem[] };

/** The config of a node in the shape of its type's present version; not parsed, it may be half filled in. */
export function liftConfig(
  { version, config }: FlowNode,
  definition: AnyNodeDefinition,
): JsonObject {
  let lifted = config;
  for (let at = version; at < definition.version; at += 1) {
    lifted = definition.migrations[at]?.(lifted) ?? lifted;
  }
  return lifted;
}

/**
 * The config of a node, lifted to the type's present version and parsed. `definition` is the one of `node.type`.
 * A config that does not parse is told field by field; the node itself stays as it is.
 */
export function readConfig(node: FlowNode, definition: AnyNodeDefinition): ReadConfig {
  const config = liftConfig(node, definition);
  const parsed = definition.config.safeParse(config);
  return parsed.success
    ? { ok: true, config: parsed.data }
    : { ok: false, problems: inputProblems(parsed.error, config) };
}
