import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import type { Position } from '@bellhop/schema';
import { useFit } from '../canvas/use-fit.ts';
import { useTidy } from '../canvas/use-tidy.ts';
import { useMapSwitch } from '../canvas/use-map-switch.ts';
import { freeExit } from '../document/edit-commands.ts';
import { gridStep } from '../document/grid.ts';
import { stepFacts } from '../document/step-facts.ts';
import { walk, type Direction } from '../keyboard/walk.ts';
import type { KeyAction } from '../keyboard/keymap.ts';
import {
  copySelected,
  cutSelected,
  duplicateSelected,
  pasteFromClipboard,
  selectAll,
} from './clipboard-actions.ts';
import { moveThings, redoEdit, removeSelected, undoEdit } from './edit-actions.ts';
import { align, distribute, selectAlong } from './arrange-actions.ts';
import { groupSelected, ungroup } from './group-actions.ts';
import { isOpenToChange, toggleLock } from './lock.ts';
import { addNote } from './note-actions.ts';
import { openReplace } from './replace-steps.ts';
import { switchSelected } from './switch-selected.ts';
import type { FlowSession } from './flow-session.ts';
import { useSession } from './use-session.ts';
import { useWords } from './use-words.ts';
import { say, select } from './view-store.ts';

export interface KeyContext {
  isBig: boolean;
  /** Place on the canvas under the pointer. */
  at: Position | null;
  /** Place on the canvas in the middle of what is seen of it. */
  centre: Position;
  /** Place on the screen beside which something may open. */
  anchor: { x: number; y: number };
  focused: string | null;
}

export interface FlowActions {
  perform: (action: KeyAction, context: KeyContext) => void;
}

type Performer = (session: FlowSession, context: KeyContext) => void;

const move =
  (x: number, y: number): Performer =>
  (session, { isBig }) => {
    const { document } = session.flow.getState();
    const by = gridStep * (isBig ? 4 : 1);
    const positions: Record<string, Position> = {};
    const { nodes, notes } = session.view.getState();
    for (const id of [...nodes, ...notes]) {
      const thing = document.nodes[id] ?? document.notes[id];
      if (thing === undefined) continue;
      positions[id] = { x: thing.position.x + x * by, y: thing.position.y + y * by };
    }
    moveThings(session, positions);
  };

const go =
  (way: Direction): Performer =>
  (session, { focused }) => {
    const [selected] = session.view.getState().nodes;
    const next = walk(session.flow.getState().document, selected ?? focused ?? undefined, way);
    if (next === undefined) return;
    select(session.view, [next]);
    session.view.setState({ reveal: next });
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${next}"]`)?.focus();
  };

const openConnect: Performer = (session, { anchor, focused }) => {
  const [selected] = session.view.getState().nodes;
  const node = selected ?? focused;
  if (node === null || !isOpenToChange(session)) return;
  const { document } = session.flow.getState();
  const step = document.nodes[node];
  const first = step && stepFacts(step).exits[0];
  const from = freeExit(document, node) ?? (first && { node, exit: first.id });
  if (from !== undefined) session.view.setState({ picker: { anchor, from } });
};

const escape: Performer = (session) => {
  const { picker, dialog, version } = session.view.getState();
  if (picker !== null || dialog !== null) session.view.setState({ picker: null, dialog: null });
  else if (version !== null) session.view.setState({ version: null });
  else select(session.view, []);
};

const toTab =
  (tab: 'settings' | 'chat' | 'problems'): Performer =>
  ({ view }, { focused }) => {
    if (tab === 'settings' && focused !== null) select(view, [focused]);
    view.setState({ tab, isPanelOpen: true });
    // After the panel is there: its first field gets the caret.
    requestAnimationFrame(() => {
      const first =
        tab === 'chat'
          ? '.fe-composer input'
          : '#fe-panel input, #fe-panel textarea, #fe-panel select, #fe-panel button';
      document.querySelector<HTMLElement>(first)?.focus();
    });
  };

function noteUnder({ flow }: FlowSession, { focused }: KeyContext): string | undefined {
  if (focused === null) return undefined;
  return Object.hasOwn(flow.getState().document.notes, focused) ? focused : undefined;
}

/** Selecting a note shows its text field, which takes the caret once it is there. */
function openNote({ view }: FlowSession, id: string): void {
  select(view, [], [], [id]);
  requestAnimationFrame(() => {
    const note = document.querySelector(`.react-flow__node[data-id="${id}"]`);
    note?.querySelector<HTMLElement>('textarea')?.focus();
  });
}

const openOutline: Performer = ({ view }) => {
  view.setState({ left: 'outline' });
  requestAnimationFrame(() => {
    const heads = [...document.querySelectorAll<HTMLElement>('.fe-left .fe-outline-head')];
    const selected = heads.find((head) => head.hasAttribute('aria-current'));
    (selected ?? heads[0])?.focus();
  });
};

const plain: Partial<Record<KeyAction, Performer>> = {
  add: (session, { anchor, at }) => {
    if (isOpenToChange(session))
      session.view.setState({ picker: at === null ? { anchor } : { anchor, at } });
  },
  settings: (session, context) => {
    const note = noteUnder(session, context);
    if (note === undefined) toTab('settings')(session, context);
    else openNote(session, note);
  },
  rename: (session, context) => {
    toTab('settings')(session, context);
  },
  problems: toTab('problems'),
  chat: toTab('chat'),
  connect: openConnect,
  escape,
  delete: removeSelected,
  copy: (session) => void copySelected(session),
  cut: (session) => void cutSelected(session),
  paste: (session, place) => void pasteFromClipboard(session, place),
  duplicate: duplicateSelected,
  selectAll,
  undo: undoEdit,
  redo: redoEdit,
  moveLeft: move(-1, 0),
  moveRight: move(1, 0),
  moveUp: move(0, -1),
  moveDown: move(0, 1),
  walkLeft: go('walkLeft'),
  walkRight: go('walkRight'),
  walkUp: go('walkUp'),
  walkDown: go('walkDown'),
  select: ({ view }) => {
    view.setState({ pointerMode: 'select' });
  },
  hand: ({ view }) => {
    view.setState({ pointerMode: 'hand' });
  },
  shortcuts: ({ view }) => {
    view.setState({ dialog: 'shortcuts' });
  },
  find: ({ view }) => {
    view.setState({ dialog: 'find' });
  },
  lock: toggleLock,
  outline: openOutline,
  switchOff: switchSelected,
  replace: openReplace,
  commands: ({ view }) => {
    view.setState({ dialog: 'commands', picker: null });
  },
  selectBefore: (session) => {
    selectAlong(session, 'before');
  },
  selectAfter: (session) => {
    selectAlong(session, 'after');
  },
  alignColumn: (session) => {
    align(session, 'column');
  },
  alignRow: (session) => {
    align(session, 'row');
  },
  distributeRow: (session) => {
    distribute(session, 'row');
  },
  distributeColumn: (session) => {
    distribute(session, 'column');
  },
  note: (session, { at, centre }) => {
    if (isOpenToChange(session)) addNote(session, at ?? centre);
  },
  ungroup: (session) => {
    ungroup(session);
  },
  fitSelected: ({ view }) => {
    const { nodes } = view.getState();
    if (nodes.size > 0) view.setState({ frame: [...nodes] });
  },
};

/** What keys still do while a version is shown: all others are about the draft, which is out of sight. */
const besideVersion = new Set<KeyAction>(['escape', 'shortcuts', 'save', 'problems', 'chat']);

/** Everything a key can start, on the open flow. `save` is handed in because it talks to the server. */
export function useFlowActions(save: () => void): FlowActions {
  const session = useSession();
  const { t } = useWords();
  const { zoomTo, zoomIn, zoomOut } = useReactFlow();
  const fit = useFit();
  const tidy = useTidy();
  const { toggle: map } = useMapSwitch();
  return useMemo(() => {
    const own: Partial<Record<KeyAction, Performer>> = {
      save,
      fit: () => void fit(),
      map,
      zoomReset: () => void zoomTo(1),
      group: () => {
        groupSelected(session, t('flow.group.newName'));
      },
      zoomIn: () => void zoomIn(),
      zoomOut: () => void zoomOut(),
      tidy,
    };
    return {
      perform: (action, context) => {
        if (session.view.getState().version !== null && !besideVersion.has(action)) {
          say(session.view, { key: 'lookingAtVersion' });
          return;
        }
        (own[action] ?? plain[action])?.(session, context);
      },
    };
  }, [session, save, t, fit, tidy, map, zoomTo, zoomIn, zoomOut]);
}
