const conversationPattern = /^visitor-[0-9a-f]{32}$/;

/** Whether a conversation is one of the hosted page's. */
export function isVisitor(conversation: string): boolean {
  return conversationPattern.test(conversation);
}
