/** What this page needs of a message. */
export interface TurnMessage {
  author: 'customer' | 'bot' | 'agent';
  turnId: string | null;
}

/** The turns that customers' messages started, oldest first, each once. */
export function customerTurns(messages: readonly TurnMessage[]): string[] {
  const turns = messages.flatMap(({ author, turnId }) =>
    author === 'customer' && turnId !== null ? [turnId] : [],
  );
  return [...new Set(turns)];
}

/** The turns before and after one. */
export function neighbours(
  turns: readonly string[],
  turnId: string,
): { previous: string | null; next: string | null } {
  const index = turns.indexOf(turnId);
  if (index < 0) return { previous: null, next: null };
  return { previous: turns[index - 1] ?? null, next: turns[index + 1] ?? null };
}
