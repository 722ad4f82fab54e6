import { reduceChat, type ChatAction, type ChatState } from './chat-state.ts';

export type ChatStore = {
  readonly get: () => ChatState;
  readonly dispatch: (action: ChatAction) => void;
};

/** Holds the page's one state and tells `onChange` after every action. */
export function createChatStore(
  initial: ChatState,
  onChange: (state: ChatState) => void,
): ChatStore {
  let state = initial;
  return {
    get: () => state,
    dispatch: (action) => {
      state = reduceChat(state, action);
      onChange(state);
    },
  };
}
