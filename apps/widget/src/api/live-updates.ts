const pollMilliseconds = 3_000;
const reopenMilliseconds = 15_000;
// Even an open stream may be held back by a proxy, and says nothing when only the owner changes.
const safetyMilliseconds = 20_000;

/**
 * Calls `onNews` whenever there may be something new: on each word of the stream, and every few seconds
 * while there is no stream. It says only "look", never what; looking twice must be harmless.
 */
export function watchForNews(streamUrl: string, onNews: () => void): void {
  let isStreaming = false;
  let timer = 0;

  function lookAndWait(): void {
    clearTimeout(timer);
    onNews();
    timer = window.setTimeout(lookAndWait, isStreaming ? safetyMilliseconds : pollMilliseconds);
  }

  function open(): void {
    const stream = new EventSource(streamUrl);
    stream.addEventListener('open', () => {
      isStreaming = true;
      lookAndWait();
    });
    stream.addEventListener('messages', lookAndWait);
    stream.addEventListener('error', () => {
      const wasStreaming = isStreaming;
      isStreaming = false;
      if (wasStreaming) lookAndWait();
      // A broken line is reopened by the browser itself, a refusal is not.
      if (stream.readyState === EventSource.CLOSED) setTimeout(open, reopenMilliseconds);
    });
  }

  timer = window.setTimeout(lookAndWait, pollMilliseconds);
  open();
  window.addEventListener('online', lookAndWait);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lookAndWait();
  });
}
