import type { BoxProps } from './box-props.ts';
import { PlainBox } from './plain-box.tsx';

/** Stands in while the editor is loaded, and notes where the caret was put meanwhile. */
export function WaitingBox(props: Omit<BoxProps, 'canEdit'>) {
  const { caret } = props;
  return (
    <span
      onSelect={({ target }) => {
        if (target instanceof HTMLTextAreaElement) caret.current = target.selectionEnd;
      }}
      onFocus={() => {
        caret.current ??= 0;
      }}
      onBlur={() => {
        caret.current = null;
      }}
    >
      <PlainBox {...props} canEdit={false} />
    </span>
  );
}
