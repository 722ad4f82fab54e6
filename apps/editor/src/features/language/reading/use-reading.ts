import type { Understood } from '@bellhop/schema';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useReader } from './reader-context.ts';

export interface TakenReading {
  /** The text that was read: the field may be ahead of it. */
  text: string;
  understood: Understood;
}

/** The reading of what is being typed, by the newest lesson. Null while there is nothing to read. */
export function useReading(typed: string): TakenReading | null {
  const { lesson, read } = useReader();
  const [text] = useDebouncedValue(typed.trim(), 120);
  const [taken, setTaken] = useState<TakenReading | null>(null);
  useEffect(() => {
    if (text === '' || lesson === null) return;
    let isStale = false;
    void read(text).then(
      (understood) => {
        if (!isStale) setTaken({ text, understood });
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [text, lesson, read]);
  return text === '' || typed.trim() === '' ? null : taken;
}
