import type { JsonObject, JsonValue } from '@bellhop/schema';

/** Rules of version 1 whose operator goes by another name now. */
const renamed: Readonly<Record<string, { operator: string; value?: string[] }>> = {
  'tag lacks': { operator: 'hasNone' },
  'agents online': { operator: 'above', value: ['0'] },
  'agents offline': { operator: 'numberIs', value: ['0'] },
};

/**
 * Version 1 had a flat list of rules in each branch, and what could not be known counted as "not so". A branch that has
 * items already stays: the editor may have put the new shape into a step that still carries the old version.
 */
export function toGroups(config: JsonObject): JsonObject {
  const { branches } = config;
  return Array.isArray(branches) ? { ...config, branches: branches.map(toGroup) } : config;
}

function toGroup(branch: JsonValue): JsonValue {
  if (!isObject(branch) || branch['items'] !== undefined || !Array.isArray(branch['rules']))
    return branch;
  const { rules, ...rest } = branch;
  return { ...rest, items: rules.map(toItem) };
}

function toItem(rule: JsonValue): JsonValue {
  if (!isObject(rule)) return rule;
  const { id, subject, operator, value } = rule;
  const next = renamed[`${textOf(subject)} ${textOf(operator)}`];
  if (next !== undefined) return { ...rule, ...next };
  const isOtherStatus = subject === 'orderStatus' && operator === 'isNot' && Array.isArray(value);
  if (!isOtherStatus || value.includes('none')) return rule;
  // "Is not on its way" was true of customers without an order, too.
  const none = { id: `${textOf(id)}_none`, subject, operator: 'is', value: ['none'] };
  return { id: `${textOf(id)}_group`, match: 'any', items: [rule, none] };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
