import type { Outputs } from '../../api/trpc.ts';

export type ConversationDetail = Outputs['conversations']['get'];
export type Message = ConversationDetail['messages'][number];

/** Whether this person is the one who answers the chat. The server names the owner, it does not give an id. */
export function isMine(
  { owner, agentName }: Pick<ConversationDetail, 'owner' | 'agentName'>,
  name: string,
): boolean {
  return owner === 'human' && agentName === name;
}
