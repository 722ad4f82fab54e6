/** Something that must not be: lost, doubled, or wrong in another way. */
export const loss = (text) => ({ kind: 'loss', text });
export const double = (text) => ({ kind: 'double', text });
export const wrong = (text) => ({ kind: 'other', text });

/** What should be there once each and in this order, against what is there. */
export function compareLists(where, wanted, found) {
  const counts = new Map();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  const known = new Set(wanted);
  const differences = [
    ...wanted.filter((one) => !counts.has(one)).map((one) => loss(`${where}: no "${one}"`)),
    ...[...counts].flatMap(([one, count]) => {
      if (!known.has(one)) return [double(`${where}: "${one}" is one too many`)];
      return count === 1 ? [] : [double(`${where}: "${one}" is there ${count} times`)];
    }),
  ];
  const isInOrder = found.every((one, at) => one === wanted[at]);
  return differences.length > 0 || isInOrder ? differences : [wrong(`${where}: out of order`)];
}
