import type { FlowDocument, FlowNode, JsonObject, JsonValue, Problem } from '@bellhop/schema';
import { readConfig } from '../contract/read-config.ts';
import { filtersIn, templateFilters } from '../contract/template-filters.ts';
import { templateVariables } from '../contract/template-variables.ts';
import { variablesIn } from '../contract/variables-in.ts';
import { definitionOf, type Definitions } from './read-steps.ts';

/** What one step is looked at with. */
export interface Around {
  document: FlowDocument;
  definitions: Definitions;
  /** Ids of the shop's intents; null when they are not known. */
  intents: readonly string[] | null;
  /** Names of variables that steps of the flow fill. */
  written: ReadonlySet<string>;
}

/** What is wrong with one step by itself. */
export function checkNode(node: FlowNode, around: Around): Problem[] {
  const { document, definitions, intents } = around;
  const definition = definitionOf(node, definitions);
  if (definition === undefined) {
    return [{ code: 'unknownType', severity: 'error', node: node.id, values: { type: node.type } }];
  }
  if (node.version > definition.version) {
    return [{ code: 'newerStep', severity: 'error', node: node.id }];
  }
  const read = readConfig(node, definition);
  if (!read.ok) {
    // `cause` is the code of the refusal, whose words say what is wrong and where the limit is.
    return read.problems.map(({ path, code, values }) => ({
      code: 'badConfig',
      severity: 'error',
      node: node.id,
      field: path,
      values: { ...values, cause: code },
    }));
  }
  const { locales, defaultLocale } = document;
  const own = definition
    .check(read.config, { locales, defaultLocale, intents })
    .map((problem) => ({ ...problem, node: node.id, nodeType: node.type }));
  return [...own, ...checkTexts(node, read.config, around)];
}

/** Placeholders that nothing fills, and ones that cannot be read. */
function checkTexts(node: FlowNode, config: JsonObject, { document, written }: Around): Problem[] {
  const known = new Set<string>([
    ...templateVariables,
    ...written,
    ...Object.values(document.variables).map(({ name }) => name),
  ]);
  const problems: Problem[] = [];
  for (const { path, text } of texts(config, '')) {
    const base = { node: node.id, field: path };
    const broken = brokenPlaceholder(text);
    if (broken !== null) {
      problems.push({
        ...base,
        code: 'badTemplate',
        severity: 'error',
        values: { detail: broken },
      });
      continue;
    }
    const filter = unknownFilter(text);
    if (filter !== null) {
      problems.push({ ...base, code: 'unknownFilter', severity: 'error', values: { filter } });
      continue;
    }
    const stranger = variablesIn(text).find((name) => !known.has(name));
    if (stranger === undefined) continue;
    const values = { variable: stranger };
    problems.push({ ...base, code: 'unknownVariable', severity: 'warning', values });
  }
  return problems;
}

const wellFormed = /\{\{\s*[A-Za-z_][\w.]*\s*(\|[^{}]*)?\}\}/g;

/** The piece of text that looks like a placeholder but is none; null when all is well. */
function brokenPlaceholder(text: string): string | null {
  const rest = text.replace(wellFormed, '');
  const start = rest.search(/\{\{|\}\}|\{%|%\}/);
  return start === -1 ? null : rest.slice(start, start + 20);
}

/** The first filter that the engine does not have: the step would fail instead of speaking. */
function unknownFilter(text: string): string | null {
  const tails = [...text.matchAll(wellFormed)].map(([, tail = '']) => tail);
  return tails.flatMap(filtersIn).find((name) => !templateFilters.has(name)) ?? null;
}

function texts(value: JsonValue, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    texts(member, path === '' ? key : `${path}.${key}`),
  );
}
