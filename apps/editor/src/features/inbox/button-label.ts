import type { Message } from './conversation-detail.ts';

/** The words of a quick reply that was pressed: from the last message before `seq` that offered it. */
export function buttonLabel(
  button: string,
  seq: number,
  messages: readonly Pick<Message, 'seq' | 'buttons'>[],
): string {
  const offered = messages
    .filter((message) => message.seq < seq)
    .toReversed()
    .flatMap(({ buttons }) => buttons)
    .find(({ id }) => id === button);
  return offered?.label ?? button;
}
