import { useEffect } from 'react';
import { useLiveEvents } from '../../../api/live-events.ts';
import { noticeExpiredSession } from '../../../api/session-expired.ts';
import { tabId } from '../../../api/tab-id.ts';
import { api } from '../../../api/trpc.ts';
import { useSession, useView } from './use-session.ts';

/** A step that is only passed on the way to another is not worth telling. */
const settlesIn = 300;
/** The server forgets a tab that it has not heard of for a minute. */
const saidEvery = 20_000;

/** Tells the others which step is open here, and takes in where they are. */
export function usePresence(flow: string): void {
  const { view, canEdit } = useSession();
  const step = useView(({ nodes }) => (nodes.size === 1 ? ([...nodes][0] ?? null) : null));
  useEffect(() => {
    if (!canEdit) return undefined;
    const timer = window.setTimeout(() => {
      tell(flow, step);
    }, settlesIn);
    const again = window.setInterval(() => {
      tell(flow, step);
    }, saidEvery);
    return () => {
      window.clearTimeout(timer);
      window.clearInterval(again);
    };
  }, [flow, step, canEdit]);
  useEffect(
    () => () => {
      if (canEdit) tell(null, null);
    },
    [canEdit],
  );
  useLiveEvents((event) => {
    if (event.type !== 'editors' || event.flow !== flow) return;
    view.setState({ others: event.editors.filter(({ tab }) => tab !== tabId) });
  });
}

/** Nobody is stopped when it cannot be told: it is said again soon. */
function tell(flow: string | null, step: string | null): void {
  api.live.edit.mutate({ tab: tabId, flow, step }).catch(noticeExpiredSession);
}
