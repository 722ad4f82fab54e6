import { useEffect, useEffectEvent } from 'react';

const changes: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Arrow keys anywhere on the page go one step back or forward, except in a field that needs them itself. */
export function useStepKeys(onStep: (change: number) => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const change = changes[event.key];
    if (change === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, [role="menu"]')
    )
      return;
    event.preventDefault();
    onStep(change);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      handle(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);
}
