import type { HeldOutExample, IntentRates } from '@bellhop/language';
import { ratesAt } from '@bellhop/language/rates';
import type { LanguageThresholds } from '@bellhop/schema';
import { useEffect, useRef, useState } from 'react';
import type { LanguageDraft } from '../language.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import { cautionOf, thresholdsFor, type Caution } from './threshold-scale.ts';

export interface Thresholds {
  /** What becomes of the messages at the thresholds that the controls show. */
  rates: IntentRates;
  caution: Caution;
  isFound: boolean;
  /** Shows what would become of the messages. */
  onMove: (caution: Caution) => void;
  /** Stores it. */
  onSettle: (caution: Caution) => void;
  onReset: () => void;
}

interface Measured {
  heldOut: readonly HeldOutExample[];
  /** At the thresholds that were found. */
  found: IntentRates;
}

/** How sure the bot has to be: as stored in the draft, and as it is being moved. */
export function useThresholds(
  { value, revision }: LanguageDraft['thresholds'],
  { heldOut, found }: Measured,
): Thresholds {
  const { saveThresholds } = useLanguageActions();
  // Also between letting go and the answer of the server: a control must not jump back.
  const [moved, setMoved] = useState<Caution | null>(null);
  const stored = value ?? { answerAt: found.answerAt, askAt: found.askAt };
  const caution = moved ?? cautionOf(heldOut, stored);
  const save = useSaving(revision, async (thresholds, seen) => {
    const done = await saveThresholds(thresholds, seen);
    return done?.revision ?? null;
  });
  return {
    rates: ratesAt(heldOut, moved === null ? stored : thresholdsFor(heldOut, moved)),
    caution,
    isFound: value === null && moved === null,
    onMove: setMoved,
    onSettle: (settled) => {
      setMoved(settled);
      save(thresholdsFor(heldOut, settled), () => {
        setMoved((now) => (now === settled ? null : now));
      });
    },
    onReset: () => {
      save(null, () => {
        setMoved(null);
      });
    },
  };
}

/** An arrow key held down settles a control many times a second: only where it ends up is stored. Milliseconds. */
const quiet = 400;

type Store = (thresholds: LanguageThresholds | null, seen: number) => Promise<number | null>;

/** Stores one after the other, each on top of the one before. */
function useSaving(
  revision: number,
  store: Store,
): (thresholds: LanguageThresholds | null, onStored: () => void) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const before = useRef<Promise<void>>(Promise.resolve());
  const newest = useRef(revision);
  useEffect(() => {
    newest.current = Math.max(newest.current, revision);
  }, [revision]);
  return (thresholds, onStored) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      before.current = before.current.then(async () => {
        newest.current = (await store(thresholds, newest.current)) ?? newest.current;
        onStored();
      });
    }, quiet);
  };
}
