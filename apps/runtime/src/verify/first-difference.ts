import { isEqual } from '@bellhop/schema';

/** The dotted path of the first place where two JSON values differ; null when only the order of keys does. */
export function firstDifference(left: unknown, right: unknown, path = ''): string | null {
  if (isEqual(left, right)) return null;
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right))
    return path;
  const others = new Map(Object.entries(right));
  const mine = new Map(Object.entries(left));
  for (const key of new Set([...mine.keys(), ...others.keys()])) {
    const below = path === '' ? key : `${path}.${key}`;
    const found = firstDifference(mine.get(key), others.get(key), below);
    if (found !== null) return found;
  }
  return path;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
