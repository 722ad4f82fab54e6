import type { FlowSession } from './flow-session.ts';
import { say } from './view-store.ts';

/** Keeps the canvas as it is while somebody tests, or lets it be changed again. */
export function toggleLock({ view, canEdit }: FlowSession): void {
  if (!canEdit) return;
  const isLocked = !view.getState().isLocked;
  view.setState({ isLocked, ...(isLocked && { picker: null, menu: null }) });
  say(view, { key: isLocked ? 'locked' : 'unlocked' });
}

/** Whether the canvas may be changed now; says why not when it is locked. */
export function isOpenToChange({ view, canEdit }: FlowSession): boolean {
  if (!canEdit) return false;
  const { isLocked } = view.getState();
  if (isLocked) say(view, { key: 'keptLocked' });
  return !isLocked;
}
