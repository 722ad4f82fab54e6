import { useEffect, useState } from 'react';
import { WorkerLine } from './worker-line.ts';

export interface OpenLine {
  /** Null until the worker has started, and after it broke. */
  line: WorkerLine | null;
  hasFailed: boolean;
}

/** A worker of this page, started with it and ended with it. */
export function useWorkerLine(): OpenLine {
  const [open, setOpen] = useState<OpenLine>({ line: null, hasFailed: false });
  useEffect(() => {
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
    const line = new WorkerLine(worker);
    worker.addEventListener('error', () => {
      line.breakOff();
      setOpen({ line: null, hasFailed: true });
    });
    setOpen({ line, hasFailed: false });
    return () => {
      worker.terminate();
      line.breakOff();
    };
  }, []);
  return open;
}
