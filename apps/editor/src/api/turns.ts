/** What is needed of a message. */
export interface TurnMessage {
  turnId: string | null;
}

/** The turns behind the messages, oldest first, each once: also those that a timer or an answer from outside started. */
export function turnsOf(messages: readonly TurnMessage[]): string[] {
  return [...new Set(messages.flatMap(({ turnId }) => turnId ?? []))];
}

/** Whether a message is the one that stands for its turn: the first of it. */
export function standsForTurn<Message extends TurnMessage>(
  messages: readonly Message[],
  message: Message,
): boolean {
  const { turnId } = message;
  return turnId !== null && messages.find((other) => other.turnId === turnId) === message;
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
