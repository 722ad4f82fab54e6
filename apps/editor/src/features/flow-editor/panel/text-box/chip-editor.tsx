import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView, placeholder } from '@codemirror/view';
import {
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { boxExtensions } from './box-extensions.ts';
import type { BoxProps } from './box-props.ts';
import { chipMarks } from './chip-marks.ts';
import { smallestChange } from './smallest-change.ts';
import type { TextBox } from './text-box.ts';
import { textBoxOf } from './text-box-of.ts';

/** A change that came from the document, not from this box. */
const fromOutside = Annotation.define<boolean>();

/** A box of text with its variables as chips. What it holds is plain text, braces and all. */
export function ChipEditor(props: BoxProps) {
  const { value, box, isOneLine, canEdit, attributes, hint, lookOf, caret } = props;
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [changing] = useState(() => new Compartment());
  const settings = useMemo(
    () => [
      EditorView.contentAttributes.of(attributes),
      EditorView.editable.of(canEdit),
      EditorState.readOnly.of(!canEdit),
      hint === undefined ? [] : placeholder(hint),
      lookOf === undefined ? [] : chipMarks(lookOf),
    ],
    [attributes, canEdit, hint, lookOf],
  );
  const onText = useEffectEvent(props.onText);
  const onSelect = useEffectEvent(props.onSelect);
  const onChip = useEffectEvent(props.onChip);
  const start = useEffectEvent((parent: HTMLElement) => {
    const created = new EditorView({
      parent,
      state: EditorState.create({
        doc: value,
        selection: { anchor: Math.min(caret.current ?? 0, value.length) },
        extensions: [
          changing.of(settings),
          boxExtensions({
            isOneLine,
            onChip: (chip, by) => {
              onChip(chip, by);
            },
          }),
          EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
            const isOwn = !transactions.some((each) => each.annotation(fromOutside) === true);
            if (docChanged && isOwn) onText(state.doc.toString());
            if (docChanged || selectionSet) onSelect();
          }),
        ],
      }),
    });
    if (caret.current !== null) created.focus();
    return created;
  });
  useLayoutEffect(() => {
    if (host.current === null) return;
    const created = start(host.current);
    setView(created);
    return () => {
      created.destroy();
    };
  }, []);
  useLayoutEffect(() => {
    view?.dispatch({ effects: changing.reconfigure(settings) });
  }, [view, changing, settings]);
  useLayoutEffect(() => {
    const before = view?.state.doc.toString() ?? value;
    if (before === value) return;
    view?.dispatch({
      changes: smallestChange(before, value),
      annotations: fromOutside.of(true),
    });
  }, [view, value]);
  useImperativeHandle<TextBox | null, TextBox | null>(
    box,
    () => (view === null ? null : textBoxOf(view)),
    [view],
  );
  return <div ref={host} className="fe-text-box" data-one-line={isOneLine || undefined} />;
}
