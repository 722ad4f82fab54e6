import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../session/use-session.ts';
import { visitsOf } from './test-runs.ts';

/** Keeps what the tests pass through on the canvas while somebody wants to see it: of all, or of the one that is open. */
export function useCoverage(): void {
  const { tests, view } = useSession();
  const { runs, isCoverageShown, open } = useStore(tests);
  const document = useDocument((whole) => whole);
  useEffect(() => {
    view.setState({ coverage: isCoverageShown ? visitsOf(document, { runs }, open) : null });
  }, [view, document, runs, isCoverageShown, open]);
}
