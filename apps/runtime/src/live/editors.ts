import type { EditorHere } from '../api/shapes/live-shapes.ts';
import type { Clock } from '../ports.ts';
import type { Elsewhere } from './elsewhere.ts';

/** Where one tab of the editor is. `flow` null: nowhere any more. */
export interface EditorPlace {
  tab: string;
  name: string;
  flow: string | null;
  step: string | null;
}

/** Who has which flow open, and which step, in all servers. Nothing of it is stored. */
export interface Editors {
  move(place: EditorPlace): void;
  /** The tab is closed, or its line is down. */
  leave(tab: string): void;
}

interface EditorsParts {
  elsewhere: Elsewhere;
  clock: Clock;
  /** Tells the pages of this server who is in a flow now. */
  onChange: (flow: string, editors: EditorHere[]) => void;
}

/** Tabs say it again and again: one that is not heard of for longer is gone, wherever it was connected. */
const believedFor = 60_000;

export function createEditors({ elsewhere, clock, onChange }: EditorsParts): Editors {
  const tabs = new Map<string, { place: EditorPlace; forget: () => void }>();

  function tellOf(flow: string | null | undefined): void {
    if (flow === null || flow === undefined) return;
    const here = [...tabs.values()].filter(({ place }) => place.flow === flow);
    onChange(
      flow,
      here.map(({ place: { tab, name, step } }) => ({ tab, name, step })),
    );
  }

  function moved(place: EditorPlace): void {
    const { tab, flow } = place;
    const before = tabs.get(tab);
    before?.forget();
    if (flow === null) tabs.delete(tab);
    else {
      const forget = clock.after(believedFor, () => {
        moved({ ...place, flow: null });
      });
      tabs.set(tab, { place, forget });
    }
    if (before?.place.flow !== flow) tellOf(before?.place.flow);
    tellOf(flow);
  }

  function move(place: EditorPlace): void {
    moved(place);
    elsewhere.tell({ type: 'editing', place });
  }

  elsewhere.hear('editing', ({ place }) => {
    moved(place);
  });

  return {
    move,
    leave: (tab) => {
      const known = tabs.get(tab);
      if (known !== undefined) move({ ...known.place, flow: null, step: null });
    },
  };
}
