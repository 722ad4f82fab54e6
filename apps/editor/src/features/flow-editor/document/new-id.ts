/** A fresh id such as `n_4k2m9x0a1b`: a letter first, unique enough for a lifetime of one flow. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  const tail = Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
  return `${prefix}_${tail}`;
}
