import { readApiError } from './api-error.ts';

type Listener = () => void;

let expired = false;
const listeners = new Set<Listener>();

function set(value: boolean): void {
  if (expired === value) return;
  expired = value;
  for (const listener of listeners) listener();
}

/** Whether the server has refused the session since the person signed in. Read it with `useSyncExternalStore`. */
export const sessionExpired = {
  raise: () => {
    set(true);
  },
  clear: () => {
    set(false);
  },
  get: () => expired,
  subscribe: (listener: Listener): Listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Every refused call passes by here, whoever made it: only the first one of a lost session shows the dialog. */
export function noticeExpiredSession(error: unknown): void {
  if (readApiError(error).code === 'session.required') sessionExpired.raise();
}
