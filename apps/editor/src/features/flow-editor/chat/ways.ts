import type { FlowDocument } from '@bellhop/schema';
import type { StoreApi } from 'zustand/vanilla';
import type { Place } from '../trace/stops.ts';
import { before, type Course } from './course.ts';
import { withOrders } from './chat-scene.ts';
import type { ChatState, TestChat } from './chat-state.ts';

type Ways = Pick<
  TestChat,
  | 'look'
  | 'toggleBreakpoint'
  | 'branchAt'
  | 'leaveBranch'
  | 'setClock'
  | 'setProfile'
  | 'setStart'
  | 'setUp'
>;

/** Moving about in a chat without anything happening in it: looking, stopping, another clock, going back to go another way. */
export function ways({ getState, setState }: StoreApi<ChatState>, read: () => FlowDocument): Ways {
  return {
    look: (turn, step) => {
      setState({ looked: { turn, step } });
    },
    toggleBreakpoint: (at) => {
      const breakpoints = new Set(getState().breakpoints);
      if (!breakpoints.delete(at)) breakpoints.add(at);
      setState({ breakpoints });
    },
    setClock: (now) => {
      const { paper, profile, turns } = getState();
      const later = { ...paper, now };
      // Before anything has happened, an order of yesterday stays one of yesterday.
      setState({ paper: turns.length === 0 ? withOrders(later, profile, read()) : later });
    },
    setProfile: (change) => {
      const { profile: was, paper: old, turns } = getState();
      const profile = { ...was, ...change };
      const isOther = 'orders' in change || ('locale' in change && turns.length === 0);
      setState({ profile, paper: isOther ? withOrders(old, profile, read()) : old });
    },
    setStart: (change) => {
      setState({ start: { ...getState().start, ...change } });
    },
    setUp: (isSettingUp) => {
      setState({ isSettingUp });
    },
    branchAt: (turn) => {
      const { turns, actions, paper, profile, original } = getState();
      const found = before({ turns, actions, paper }, turn);
      if (found === null) return;
      const { course, action } = found;
      const parts = Math.min(original?.parts ?? action.from, action.from);
      const body = turns[action.from]?.event.body;
      setState({
        ...course,
        profile: action.profile,
        looked: lookedAtEnd(course),
        original: { ...(original ?? { turns, actions, paper, profile }), parts },
        offered: { text: body?.type === 'customerMessage' ? body.text : '' },
      });
    },
    leaveBranch: (keep) => {
      const { original } = getState();
      if (original === null || keep === 'branch') {
        setState({ original: null });
        return;
      }
      const { parts: _, ...course } = original;
      setState({ ...course, looked: lookedAtEnd(course), original: null, offered: { text: '' } });
    },
  };
}

function lookedAtEnd({ turns }: Course): Place | null {
  const last = turns.at(-1);
  if (last === undefined) return null;
  return { turn: turns.length - 1, step: last.transition.trace.steps.length - 1 };
}
