import type { AnyNodeDefinition, NodeDefinition } from './node-definition.ts';
import type { AnyNodeExecutor, NodeExecutor } from './node-executor.ts';

// A registry holds types of every config; TypeScript cannot say "a function of the config that belongs to it".
// These two casts are the only place where that knowledge is given up. They are sound because configs are
// parsed with the definition's own schema before any of these functions is called with them.

export function eraseDefinition<Config>(definition: NodeDefinition<Config>): AnyNodeDefinition {
  return definition as unknown as AnyNodeDefinition;
}

export function eraseExecutor<Config>(executor: NodeExecutor<Config>): AnyNodeExecutor {
  return executor as unknown as AnyNodeExecutor;
}
