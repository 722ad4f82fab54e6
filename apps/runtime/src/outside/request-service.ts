import type { RequestService } from '../api/shapes/request-shapes.ts';
import type { Ids } from '../ports.ts';
import type { PerformRequest } from './perform-request.ts';

/** Longer than any step may wait: it only keeps a hanging connection from staying for ever. */
const longest = 120_000;

export function createRequestService({
  perform,
  ids,
}: {
  perform: PerformRequest;
  ids: Ids;
}): RequestService {
  return {
    // Once is once: whoever asks on purpose sees what comes, and asks again on purpose.
    ask: (request) =>
      perform(request.kind === 'http' ? { ...request, retries: 0 } : request, {
        wait: ids.next('q'),
        signal: AbortSignal.timeout(longest),
      }),
  };
}
