import { useEffect, useState } from 'react';

const refreshEvery = 30_000;

/** The time now, in milliseconds, kept up to date while something shows it; less often than every second. */
export function useNow(every = refreshEvery): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, every);
    return () => {
      clearInterval(timer);
    };
  }, [every]);
  return now;
}
