/**
 * How many letters have to be added, left out, changed, or swapped with their neighbour to get from one word to the
 * other; `atMost + 1` when it takes more than `atMost`. Takes time in the product of both lengths: for words.
 */
export function editDistance(left: string, right: string, atMost: number): number {
  if (Math.abs(left.length - right.length) > atMost) return atMost + 1;
  let twoBack: number[] = [];
  let before = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    const letter = left.charCodeAt(row - 1);
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const other = right.charCodeAt(column - 1);
      const changed = (before[column - 1] ?? 0) + (letter === other ? 0 : 1);
      let cost = Math.min(changed, (before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = letter === right.charCodeAt(column - 2) && other === left.charCodeAt(row - 2);
      if (swapped) cost = Math.min(cost, (twoBack[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    // Two rows back may still lead to less, through a swap, but never under this row's least.
    if (least > atMost) return atMost + 1;
    twoBack = before;
    before = current;
  }
  return Math.min(before[right.length] ?? 0, atMost + 1);
}
