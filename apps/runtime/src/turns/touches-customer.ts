import type { ChatWrite } from './chat.ts';

/** True when the customer's own rows change: what other chats with the customer know of them is then of yesterday. */
export function touchesCustomer(write: ChatWrite): boolean {
  const { customerChanged, lead, addTags, removeTags, fields } = write;
  return (
    customerChanged ||
    lead !== null ||
    addTags.length > 0 ||
    removeTags.length > 0 ||
    fields.size > 0
  );
}
