/** Shortest password that the server takes. */
export const shortestPassword = 10;

/** Characters that are still missing. Counted as the server counts them: in UTF-16 units. */
export function missingCharacters(password: string): number {
  return Math.max(0, shortestPassword - password.length);
}
