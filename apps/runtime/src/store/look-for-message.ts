import { availableParallelism } from 'node:os';
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';

// With one processor there is nobody who could send it while this thread looks for it.
const canLook = availableParallelism() > 1;

/**
 * Takes what comes over the port within so many milliseconds, looking for it again and again: a thread that sleeps takes
 * longer to wake than what is waited for. What comes later is heard of as usual.
 */
export function lookForMessage(
  port: MessagePort,
  milliseconds: number,
): ReturnType<typeof receiveMessageOnPort> {
  const until = performance.now() + milliseconds;
  while (canLook && performance.now() < until) {
    const next = receiveMessageOnPort(port);
    if (next !== undefined) return next;
  }
  return undefined;
}
