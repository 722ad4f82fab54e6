import { isTimeZone } from '@bellhop/schema';

/** The zone of this machine (environment variable `TZ`), for a shop that has not said where it is. */
export function machineTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}
