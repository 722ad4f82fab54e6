// A door of its own: the first page needs the words, but nothing of what steps are and how they are checked.
export { nodeMessages } from './generated/messages.generated.ts';
