import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { readApiError } from './api-error.ts';
import { sessionExpired } from './session-expired.ts';

/** A refused session anywhere brings up the sign-in form over the page; the page keeps what was typed. */
function watch(error: unknown): void {
  if (readApiError(error).code === 'session.required') sessionExpired.raise();
}

/** Refusals are final; only a server that cannot be reached is asked again. */
function shouldRetry(failures: number, error: unknown): boolean {
  return readApiError(error).code === 'offline' && failures < 2;
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: { retry: shouldRetry, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
