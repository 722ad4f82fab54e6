import { useEffect, type RefObject } from 'react';
import { useSession, useView } from '../session/use-session.ts';

const focusable =
  'input:not([type=hidden]), textarea, [contenteditable="true"], select, button, [tabindex="0"]';

/**
 * Brings the caret into the field that was asked for: the one with that path, else the nearest one around it
 * (`text.th` may be shown as `text` while its tab is closed).
 */
export function useFocusField(form: RefObject<HTMLElement | null>, node: string): void {
  const { view } = useSession();
  const focus = useView((state) => state.focus);
  useEffect(() => {
    if (focus?.node !== node) return;
    // After the next frame: a tab of the field may still have to open.
    const frame = requestAnimationFrame(() => {
      const target = fieldAt(form.current, focus.field);
      target?.scrollIntoView({ block: 'nearest' });
      (target?.matches(focusable) === true
        ? target
        : target?.querySelector<HTMLElement>(focusable)
      )?.focus();
      view.setState({ focus: null });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [form, focus, node, view]);
}

function fieldAt(form: HTMLElement | null, path: string): HTMLElement | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = CSS.escape(parts.slice(0, length).join('.'));
    const found = form?.querySelector<HTMLElement>(`[data-field="${name}"]`);
    if (found != null) return found;
  }
  return null;
}
