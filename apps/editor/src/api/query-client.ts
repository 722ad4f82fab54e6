import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { readApiError } from './api-error.ts';
import { noticeExpiredSession } from './session-expired.ts';

/** Refusals are final; only a server that cannot be reached is asked again. */
function shouldRetry(failures: number, error: unknown): boolean {
  return readApiError(error).code === 'offline' && failures < 2;
}

/** A refused session anywhere brings up the sign-in form over the page; the page keeps what was typed. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiredSession }),
  mutationCache: new MutationCache({ onError: noticeExpiredSession }),
  defaultOptions: {
    queries: { retry: shouldRetry, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
