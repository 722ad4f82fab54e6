const drafts = new Map<string, string>();

/** What was typed and not sent yet, by conversation: looking at another chat loses nothing. */
export const replyDrafts = {
  get: (id: string): string => drafts.get(id) ?? '',
  set: (id: string, text: string): void => {
    if (text === '') drafts.delete(id);
    else drafts.set(id, text);
  },
};
