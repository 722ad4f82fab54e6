import type { JsonValue } from '@bellhop/schema';
import { filtersIn, templateFilters } from '../contract/template-filters.ts';
import { variablesIn } from '../contract/variables-in.ts';
import { isJsonTemplate, withoutSecrets } from '../outside/fill-template.ts';

/** A text of a config with placeholders in it, and what is wrong with them whatever the flow is. */
export interface FoundText {
  path: string;
  variables: readonly string[];
  problem: { code: 'badTemplate' | 'unknownFilter'; values: Record<string, JsonValue> } | null;
}

/** The texts of a config that have placeholders. */
export function textsIn(config: JsonValue): FoundText[] {
  const found: FoundText[] = [];
  collect(config, '', found);
  return found;
}

function collect(value: JsonValue, path: string, found: FoundText[]): void {
  if (typeof value === 'string') {
    // Nearly all texts have none: one look is enough.
    if (/[{}]/.test(value)) {
      const problem = problemOf(value);
      // Of a text that cannot be read nothing more is said.
      found.push({
        path,
        variables: problem === null ? variablesIn(withoutSecrets(value)) : [],
        problem,
      });
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      collect(member, path === '' ? key : `${path}.${key}`, found);
    }
  }
}

function problemOf(text: string): FoundText['problem'] {
  const detail = brokenPlaceholder(text);
  if (detail !== null) return { code: 'badTemplate', values: { detail } };
  const filter = unknownFilter(text);
  return filter === null ? null : { code: 'unknownFilter', values: { filter } };
}

const wellFormed = /\{\{\s*[A-Za-z_][\w.]*\s*(\|[^{}]*)?\}\}/g;

/** The piece of text that looks like a placeholder but is none; null when all is well. */
function brokenPlaceholder(text: string): string | null {
  const rest = withoutSecrets(text).replace(wellFormed, '');
  // Objects in objects end with two braces.
  const start = rest.search(isJsonTemplate(text) ? /\{\{|\{%|%\}/ : /\{\{|\}\}|\{%|%\}/);
  return start === -1 ? null : rest.slice(start, start + 20);
}

/** The first filter that the engine does not have: the step would fail instead of speaking. */
function unknownFilter(text: string): string | null {
  const tails = [...text.matchAll(wellFormed)].map(([, tail = '']) => tail);
  return tails.flatMap(filtersIn).find((name) => !templateFilters.has(name)) ?? null;
}
