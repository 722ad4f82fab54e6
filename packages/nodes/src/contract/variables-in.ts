import type { JsonValue } from '@bellhop/schema';

const placeholder = /\{\{-?\s*([A-Za-z_][\w.]*)/g;

/** Names of the `{{ variables }}` that a config's texts mention, each once, in order of appearance. */
export function variablesIn(value: JsonValue): string[] {
  const names = new Set<string>();
  collect(value, names);
  return [...names];
}

function collect(value: JsonValue, names: Set<string>): void {
  if (typeof value === 'string') {
    for (const [, name] of value.matchAll(placeholder)) if (name !== undefined) names.add(name);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, names);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) collect(item, names);
  }
}
