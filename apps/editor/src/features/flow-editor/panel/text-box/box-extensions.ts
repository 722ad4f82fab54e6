import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { chipsIn, type Chip } from './chips-in.ts';
import { selectedChip } from './chip-marks.ts';

interface BoxOptions {
  isOneLine: boolean;
  /** Somebody wants to change this chip: a click on it, or Enter while it is selected. */
  onChip: (chip: Chip, by: 'pointer' | 'key') => void;
}

/** What every box of text does, whatever it is drawn with. */
export function boxExtensions({ isOneLine, onChip }: BoxOptions): Extension {
  const openSelected = ({ state }: EditorView) => {
    const chip = selectedChip(state);
    if (chip !== undefined) onChip(chip, 'key');
    return chip !== undefined;
  };
  return [
    history(),
    keymap.of([{ key: 'Enter', run: (view) => openSelected(view) || isOneLine }]),
    keymap.of([...historyKeymap, ...standardKeymap]),
    EditorState.allowMultipleSelections.of(false),
    isOneLine ? oneLine : EditorView.lineWrapping,
    EditorView.domEventHandlers({
      // Browsers put the caret at the start of what gets the focus: it goes back to where it was left.
      focus: (_event, view) => {
        view.focus();
        return false;
      },
      mousedown: (event, view) => {
        const chip = chipAt(event.target, view);
        if (chip === undefined || event.button !== 0) return false;
        // The browser would put the caret beside the chip.
        event.preventDefault();
        view.focus();
        view.dispatch({ selection: { anchor: chip.from, head: chip.to } });
        return true;
      },
      // Not while the press goes on: it would count as one outside of the menu that it opens.
      click: (event, view) => {
        const chip = chipAt(event.target, view);
        if (chip !== undefined) onChip(chip, 'pointer');
        return chip !== undefined;
      },
    }),
  ];
}

const oneLine: Extension = [
  EditorView.clipboardInputFilter.of((text) => text.replace(/\s*\n\s*/g, ' ')),
  EditorState.transactionFilter.of((change) => {
    const isLonger = change.newDoc.lines > change.startState.doc.lines;
    return isLonger && change.isUserEvent('input') ? [] : change;
  }),
];

function chipAt(target: EventTarget | null, view: EditorView): Chip | undefined {
  const drawn = target instanceof Element ? target.closest('.fe-text-chip') : null;
  if (drawn === null) return undefined;
  const at = view.posAtDOM(drawn);
  return chipsIn(view.state.doc.toString()).find(({ from, to }) => from <= at && at < to);
}
