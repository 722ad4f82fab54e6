import type { EventBody, FlowDocument } from '@bellhop/schema';
import type { StoreApi } from 'zustand/vanilla';
import type { ChatState, TestChat } from './chat-state.ts';
import { askerOfWait, pinnedAnswers } from './pinned-answers.ts';

/** Gives the oldest open question its pinned answer; false where there is none. */
export function answerPinned(
  { getState }: StoreApi<ChatState>,
  happen: (body: EventBody) => void,
): boolean {
  const { paper, pins } = getState();
  const [open] = paper.requests;
  const result = pins.get(askerOf(getState()) ?? '');
  if (open === undefined || result === undefined) return false;
  happen({ type: 'resultArrived', wait: open.wait, result });
  return true;
}

function askerOf({ turns, paper }: ChatState): string | null {
  return askerOfWait(turns, paper.requests[0]?.wait);
}

/** What is done with pins, kept on this computer. */
export function pinning(
  { getState, setState }: StoreApi<ChatState>,
  read: () => FlowDocument,
): Pick<TestChat, 'asker' | 'pinAnswer'> {
  return {
    asker: () => askerOf(getState()),
    pinAnswer: (node, result) => {
      const pins = new Map(getState().pins);
      if (result === null) pins.delete(node);
      else pins.set(node, result);
      pinnedAnswers.write(read().id, pins);
      setState({ pins });
    },
  };
}
