/** Deep equality of JSON-like values. The order of an object's keys does not count; `undefined` members do not exist. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => isEqual(item, right[index]))
    );
  }
  const leftEntries = entriesOf(left);
  const rightMembers = new Map(entriesOf(right));
  return (
    leftEntries.length === rightMembers.size &&
    leftEntries.every(
      ([key, value]) => rightMembers.has(key) && isEqual(value, rightMembers.get(key)),
    )
  );
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
