import type { Chat, ChatWrite } from './chat.ts';
import { copyChat } from './copy-chat.ts';

/** The chat as it stands in the database once the write is stored, with what the write changes of its customer. */
export function chatAfter({ chat, addTags, removeTags, lead, fields }: ChatWrite): Chat {
  const after = copyChat(chat);
  if (addTags.length > 0 || removeTags.length > 0) {
    after.tags = tagsAfter(chat.tags, addTags, removeTags);
  }
  if (lead !== null) after.lead = leadAfter(chat.lead, lead);
  if (fields.size > 0) {
    after.customer = { ...chat.customer, fields: fieldsAfter(chat.customer.fields, fields) };
  }
  return after;
}

function tagsAfter(tags: string[], added: string[], removed: string[]): string[] {
  const left = tags.filter((tag) => !removed.includes(tag));
  return [...new Set([...left, ...added])].sort();
}

function leadAfter(
  before: Chat['lead'],
  { stage, scoreChange, owner }: NonNullable<ChatWrite['lead']>,
): Chat['lead'] {
  return {
    stage: stage ?? before?.stage ?? null,
    owner: owner ?? before?.owner ?? null,
    score: (before?.score ?? 0) + scoreChange,
  };
}

function fieldsAfter(
  before: Chat['customer']['fields'],
  changes: ChatWrite['fields'],
): Chat['customer']['fields'] {
  const after = new Map(Object.entries(before));
  for (const [name, value] of changes) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return Object.fromEntries(after);
}
