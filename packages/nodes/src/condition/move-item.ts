/** The list with one entry a place higher (-1) or lower (+1); the same list where there is no such place. */
export function moveItem<Entry>(
  list: readonly Entry[],
  from: number,
  by: -1 | 1,
): readonly Entry[] {
  const moved = list[from];
  const to = from + by;
  if (moved === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

export function replaceItem<Entry>(list: readonly Entry[], index: number, next: Entry): Entry[] {
  return list.map((old, at) => (at === index ? next : old));
}
