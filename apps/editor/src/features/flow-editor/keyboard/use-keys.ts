import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { canvasCentre } from '../canvas/canvas-centre.ts';
import type { FlowActions } from '../session/use-flow-actions.ts';
import { actionOf, type KeyAction } from './keymap.ts';
import { letterKeys } from './letter-keys.ts';

/** Keys belong to whatever is being typed in; a selection of text on the page keeps its Ctrl+C. */
function isBusy(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]',
    ) !== null
  ) {
    return true;
  }
  const isPress = event.key === 'Enter' || event.key === ' ';
  return isPress && target.closest('button, a, summary') !== null;
}

/** These work while something is being typed, too. */
const anywhere = new Set<KeyAction>(['save', 'find', 'commands']);

/** In a dialog the browser's own search is the one that helps. */
function isDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** One listener for all keys of the editor. */
export function useKeys(actions: FlowActions): void {
  const { screenToFlowPosition } = useReactFlow();
  const pointer = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const onMove = ({ clientX: x, clientY: y, target }: PointerEvent) => {
      const isCanvas = target instanceof Element && target.closest('.fe-canvas') !== null;
      pointer.current = isCanvas ? { x, y } : null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actionOf(event, { hasLetters: letterKeys.areOn() });
      if (action === undefined) return;
      if (!anywhere.has(action) && isBusy(event)) return;
      if (action !== 'save' && isDialog(event)) return;
      const hasText = (window.getSelection()?.toString() ?? '') !== '';
      if ((action === 'copy' || action === 'cut') && hasText) return;
      event.preventDefault();
      actions.perform(action, {
        isBig: event.shiftKey,
        at: pointer.current === null ? null : screenToFlowPosition(pointer.current),
        centre: screenToFlowPosition(canvasCentre()),
        anchor: pointer.current ?? canvasCentre(),
        focused: focusedStep(event.target),
      });
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('keydown', onKey);
    };
  }, [actions, screenToFlowPosition]);
}

/** The card that has the keyboard, which need not be the selected one. */
function focusedStep(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('.react-flow__node')?.getAttribute('data-id') ?? null;
}
