import { useWords } from '../session/use-words.ts';
import type { Breaking } from './stops.ts';

interface BreakpointButtonProps extends Breaking {
  at: string;
  /** What it stands at, in words. */
  name: string;
}

/** Lets looking stop at a step or an exit from now on. */
export function BreakpointButton({ at, name, breakpoints, onToggle }: BreakpointButtonProps) {
  const { t } = useWords();
  const label = t('flow.trace.breakpoint', { name });
  return (
    <button
      type="button"
      className="fe-breakpoint"
      aria-pressed={breakpoints.has(at)}
      aria-label={label}
      title={label}
      onClick={() => {
        onToggle(at);
      }}
    />
  );
}
