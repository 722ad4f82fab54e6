import type { JsonValue } from '@bellhop/schema';

const mostItems = 50;
const longestItem = 200;
/** Characters of the whole list as JSON, below what a chat can remember in one variable. */
const longestList = 3_500;

/** The list with one more at its end; what is oldest leaves when it grows too long. What was no list becomes its first. */
export function appended(old: JsonValue, item: string): JsonValue[] {
  const before = old === null || old === '' ? [] : [old].flat();
  const list = [...before, [...item].slice(0, longestItem).join('')].slice(-mostItems);
  while (list.length > 1 && JSON.stringify(list).length > longestList) list.shift();
  return list;
}
