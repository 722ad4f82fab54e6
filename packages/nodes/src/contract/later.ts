/** The moment some minutes after another one. Both are ISO 8601 in UTC. */
export function minutesAfter(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
