import { inputProblems, type FlowNode, type InputProblem, type JsonObject } from '@bellhop/schema';
import type { AnyNodeDefinition } from './node-definition.ts';

export type ReadConfig = { ok: true; config: JsonObject } | { ok: false; problems: InputProblem[] };

/**
 * The config of a node, lifted to the type's present version and parsed. `definition` is the one of `node.type`.
 * A config that does not parse is told field by field; the node itself stays as it is.
 */
export function readConfig(node: FlowNode, definition: AnyNodeDefinition): ReadConfig {
  let config = node.config;
  for (let version = node.version; version < definition.version; version += 1) {
    config = definition.migrations[version]?.(config) ?? config;
  }
  const parsed = definition.config.safeParse(config);
  return parsed.success
    ? { ok: true, config: parsed.data }
    : { ok: false, problems: inputProblems(parsed.error, config) };
}
