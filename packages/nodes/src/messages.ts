// A door of its own: who wants words needs nothing of what steps are and how they are checked.
export { nodeMessages } from './generated/messages.generated.ts';
