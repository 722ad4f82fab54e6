import type { FlowDocument } from '@bellhop/schema';
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { FlowSession } from './flow-session.ts';
import type { ViewState } from './view-store.ts';

export const SessionContext = createContext<FlowSession | null>(null);

/** The open flow. Only inside of the flow editor and the trace canvas. */
export function useSession(): FlowSession {
  const session = use(SessionContext);
  if (session === null) throw new Error('no flow is open here');
  return session;
}

/** A part of the document. The component is drawn again only when that part becomes another value. */
export function useDocument<Part>(part: (document: FlowDocument) => Part): Part {
  return useStore(useSession().flow, (state) => part(state.document));
}

/** Whether the draft can be changed now: the person may, and no version is shown in its place. */
export function useCanEdit(): boolean {
  const { canEdit } = useSession();
  return useView((view) => view.version === null) && canEdit;
}

/** Whether the test cases of the draft can be changed now. */
export function useCanTest(): boolean {
  const { canTest } = useSession();
  return useView((view) => view.version === null) && canTest;
}

/** Whether things on the canvas can be moved, joined and deleted now: it may be locked while somebody tests. */
export function useCanArrange(): boolean {
  const { canEdit } = useSession();
  return useView((view) => view.version === null && !view.isLocked) && canEdit;
}

/** A part of what is on the screen. */
export function useView<Part>(part: (view: ViewState) => Part): Part {
  return useStore(useSession().view, part);
}
