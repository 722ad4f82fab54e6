import { useEffect } from 'react';
import { hiddenSteps } from '../document/groups.ts';
import { setCollapsed } from '../session/group-actions.ts';
import { useSession, useView } from '../session/use-session.ts';

/** A step that somebody looks for, or that a run is at, comes out of its collapsed group. */
export function useExpand(): void {
  const session = useSession();
  const reveal = useView((view) => view.reveal);
  const current = useView((view) => view.run?.current ?? null);
  const selected = useView((view) => (view.nodes.size === 1 ? [...view.nodes][0] : undefined));
  useEffect(() => {
    const { groups } = session.flow.getState().document;
    for (const id of [reveal, current, selected]) {
      const { collapsed } = session.view.getState();
      const group = hiddenSteps(groups, collapsed).get(id ?? '');
      if (group !== undefined) setCollapsed(session, group, false);
    }
  }, [session, reveal, current, selected]);
}
