import type { EventBody, FlowDocument } from '@bellhop/schema';
import type { StoreApi } from 'zustand/vanilla';
import { withOrders } from './chat-scene.ts';
import type { ChatState, Original } from './chat-state.ts';
import type { Action } from './course.ts';
import { timeAfter, type Deed } from './deed.ts';
import { pairActions, partingOf } from './pair-actions.ts';
import { askerOfWait } from './pinned-answers.ts';
import { pressFits } from './press-fits.ts';

interface Player {
  read: () => FlowDocument;
  run: (deed: Deed, echo?: number) => void;
  /** Gives the oldest open question its pinned answer; false where there is none. */
  answerPinned: () => boolean;
}

type State = Pick<ChatState, 'turns' | 'actions' | 'paper' | 'original'>;

export interface Rest {
  /** The place of the first action of the original that has not been done. */
  from: number;
  count: number;
  /** The branch asks the outside something that the original did not ask: somebody has to answer first. */
  isHeldUp: boolean;
}

/** How much of the original is left to be played in the branch. */
export function restOf({ turns, actions, paper, original }: State): Rest {
  if (original === null) return { from: 0, count: 0, isHeldUp: false };
  const parting = partingOf(original, original.parts);
  const { rest: from } = pairActions(original, { actions }, parting);
  const known = askersFrom(original, from);
  const askers = paper.requests.map(({ wait }) => askerOfWait(turns, wait));
  // An answer to what the branch does not ask is nothing that could still be done.
  const left = known.filter((asker) => asker === null || askers.includes(asker));
  const count = actions.length > parting ? left.length : 0;
  const isHeldUp = askers.some((asker) => !known.includes(asker ?? ''));
  return { from, count, isHeldUp };
}

/** Does in the branch what was done in the original after the answer that is another one, until somebody has to answer. */
export function playRest(store: StoreApi<ChatState>, player: Player): void {
  const { original, actions } = store.getState();
  if (original === null) return;
  const { from } = restOf(store.getState());
  if (actions.length <= partingOf(original, original.parts)) return;
  for (let at = from; at < original.actions.length; at += 1) {
    while (restOf(store.getState()).isHeldUp && player.answerPinned());
    if (restOf(store.getState()).isHeldUp) return;
    doAgain(store, player, { original, at });
  }
}

/** For each thing done in the original from here on: the step that it answers from outside; null for anything else. */
function askersFrom({ actions, turns }: Original, from: number): (string | null)[] {
  return actions.slice(from).map(({ deed }) => askerOfDeed(turns, deed));
}

function askerOfDeed(turns: Original['turns'], deed: Deed): string | null {
  if (deed.type !== 'event' || deed.body.type !== 'resultArrived') return null;
  return askerOfWait(turns, deed.body.wait);
}

function doAgain(
  store: StoreApi<ChatState>,
  { run, read }: Player,
  { original, at }: { original: Original; at: number },
): void {
  const [action, before] = [original.actions[at], original.actions[at - 1]];
  if (action === undefined || before === undefined) return;
  changeAround(store, action, { before, document: read() });
  const { deed } = action;
  const { turns, paper } = store.getState();
  if (deed.type === 'time') {
    const passed = Date.parse(deed.until) - Date.parse(action.before.now);
    run({ type: 'time', until: later(paper.now, passed) }, at);
    return;
  }
  if (deed.body.type !== 'resultArrived') {
    run({ type: 'event', body: bodyNow(deed.body, store.getState(), action) }, at);
    return;
  }
  const asker = askerOfDeed(original.turns, deed);
  const open = paper.requests.find(({ wait }) => askerOfWait(turns, wait) === asker);
  // Not asked in the branch: there is nothing to answer.
  if (open === undefined) return;
  run({ type: 'event', body: { ...deed.body, wait: open.wait } }, at);
}

/** The clock that was set and the customer who was changed between two things that were done. */
function changeAround(
  { getState, setState }: StoreApi<ChatState>,
  action: Action,
  { before, document }: { before: Action; document: FlowDocument },
): void {
  const { paper, profile } = getState();
  const jump =
    Date.parse(action.before.now) - Date.parse(timeAfter(before.deed, before.before.now));
  if (jump !== 0) setState({ paper: { ...paper, now: later(paper.now, jump) } });
  if (action.profile === before.profile) return;
  const was = new Map<string, unknown>(Object.entries(before.profile));
  const changed = Object.fromEntries(
    Object.entries(action.profile).filter(([name, value]) => was.get(name) !== value),
  );
  const next = { ...profile, ...changed };
  const { paper: now } = getState();
  setState({ profile: next, paper: 'orders' in changed ? withOrders(now, next, document) : now });
}

function bodyNow(body: EventBody, { turns, paper }: ChatState, action: Action): EventBody {
  switch (body.type) {
    case 'customerMessage':
      return pressFits(body, { turns, isSamePlace: isSamePlace(paper, action.before) });
    case 'orderChanged': {
      const known = paper.orders.find(({ number }) => number === body.order.number);
      return { ...body, before: known?.status ?? null };
    }
    case 'cartChanged':
      return { ...body, cart: { ...body.cart, at: paper.now } };
    default:
      return body;
  }
}

function isSamePlace(paper: ChatState['paper'], other: ChatState['paper']): boolean {
  const node = paper.state.position?.node;
  return node !== undefined && node === other.state.position?.node;
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
