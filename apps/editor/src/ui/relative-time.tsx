import { useEffect, useState } from 'react';
import { exactTime, relativeTime } from './format-time.ts';

export interface RelativeTimeProps {
  /** ISO 8601. */
  at: string;
  locale: string;
  className?: string | undefined;
}

const refreshEvery = 30_000;

/** "3 minutes ago", kept up to date; the exact moment on hover. */
export function RelativeTime({ at, locale, className }: RelativeTimeProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, refreshEvery);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <time dateTime={at} title={exactTime(at, locale)} className={className}>
      {relativeTime(at, now, locale)}
    </time>
  );
}
