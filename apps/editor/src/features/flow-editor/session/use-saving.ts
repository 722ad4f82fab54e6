import { useCallback, useEffect, useState } from 'react';
import { readApiError } from '../../../api/api-error.ts';
import { copyShelf } from '../../../api/copy-shelf.ts';
import { useLiveEvents } from '../../../api/live-events.ts';
import { noticeExpiredSession, sessionExpired } from '../../../api/session-expired.ts';
import { tabId } from '../../../api/tab-id.ts';
import { api } from '../../../api/trpc.ts';
import { dropLocalCopy, keepLocalCopy } from '../document/local-copy.ts';
import { SaveQueue } from '../document/save-queue.ts';
import type { SaveAnswer, SavedBase, SavePorts } from '../document/save-types.ts';
import type { FlowSession } from './flow-session.ts';
import { say } from './view-store.ts';

/** Codes that another try may get rid of. */
const passing = new Set<string>(['offline', 'internal', 'session.required', 'rate.tooFast']);

async function send(request: Parameters<SavePorts['send']>[0]): Promise<SaveAnswer> {
  try {
    return await api.flows.save.mutate({ ...request, id: request.document.id, clientId: tabId });
  } catch (error) {
    const { code } = readApiError(error);
    // These calls go past the query client, which would have noticed it.
    noticeExpiredSession(error);
    if (code === 'offline' || passing.has(code)) throw error;
    return { status: 'refused', code };
  }
}

function portsOf({ flow, view, visit }: FlowSession): SavePorts {
  return {
    read: () => flow.getState().document,
    send,
    onMerged: (document, { by }) => {
      flow.adopt(document);
      say(view, { key: by === null ? 'mergedUnknown' : 'merged', values: { name: by ?? '' } });
    },
    onChosen: (chosen, other, { by }) => {
      // The other side comes first and the chosen one on top: one undo away, nothing is lost.
      flow.adopt(other);
      flow.replaceWith(chosen, { key: 'chosen', values: { name: by ?? '' } });
    },
    onState: (save) => {
      view.setState({ save });
      if (save.status !== 'saved') return;
      void dropLocalCopy(copyShelf, { flow: flow.getState().document.id, visit });
    },
    schedule: (run, milliseconds) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => {
        window.clearTimeout(timer);
      };
    },
    now: () => Date.now(),
  };
}

/** Saves the open flow while it is edited, and takes in what others save. */
export function useSaving(session: FlowSession, start: SavedBase): SaveQueue {
  const [queue] = useState(() => new SaveQueue(start, portsOf(session)));

  useEffect(() => {
    if (!session.canTest) return undefined;
    let timer: number | undefined;
    const keep = () => {
      const { revision, document: base } = queue.base;
      const { document } = session.flow.getState();
      if (!queue.isDirty()) return;
      const copy = { baseRevision: revision, base, document, at: Date.now() };
      void keepLocalCopy(copyShelf, session.visit, copy);
    };
    const unsubscribe = session.flow.subscribe((state, before) => {
      if (state.document === before.document) return;
      queue.touch();
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, 250);
    });
    const onHide = () => {
      if (document.visibilityState === 'hidden') void queue.flush();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!queue.isDirty()) return;
      keep();
      void queue.flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      unsubscribe();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', onLeave);
      void queue.flush();
    };
  }, [session, queue]);

  const refresh = useCallback(async () => {
    const id = session.flow.getState().document.id;
    const draft = await api.flows.get.query({ id });
    queue.receive({ revision: draft.revision, document: draft.document, by: draft.updatedBy });
  }, [session, queue]);

  // Signed in again: nobody should have to wait for the next try, or make another edit.
  useEffect(
    () =>
      sessionExpired.subscribe(() => {
        if (session.canTest && !sessionExpired.get()) void queue.flush();
      }),
    [session, queue],
  );

  useLiveEvents((event) => {
    if (event.type !== 'flow' || event.id !== session.flow.getState().document.id) return;
    if (event.clientId === tabId || event.revision <= queue.base.revision) return;
    // A server that cannot be reached now will be asked again by the next save.
    refresh().catch(() => undefined);
  });

  return queue;
}
