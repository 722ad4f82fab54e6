import type { EditorView } from '@codemirror/view';
import type { TextBox } from './text-box.ts';

/** What the tools beside a box may do with the editor in it. */
export function textBoxOf(view: EditorView): TextBox {
  return {
    text: () => view.state.doc.toString(),
    selection: () => [view.state.selection.main.from, view.state.selection.main.to],
    put: (piece, range) => {
      const { main } = view.state.selection;
      const [from, to] = range ?? [main.from, main.to];
      view.dispatch({
        changes: { from, to, insert: piece },
        selection: { anchor: from + piece.length },
        userEvent: 'input',
        scrollIntoView: true,
      });
      // A menu that closes takes the focus away once more.
      requestAnimationFrame(() => {
        view.focus();
      });
    },
    change: (piece, [from, to]) => {
      view.dispatch({
        changes: { from, to, insert: piece },
        selection: { anchor: from, head: from + piece.length },
        userEvent: 'input',
      });
    },
    place: (at) => view.coordsAtPos(at),
    focus: () => {
      view.focus();
    },
  };
}
