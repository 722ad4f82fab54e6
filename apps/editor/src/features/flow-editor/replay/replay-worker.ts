import type { PastChat } from '@bellhop/engine';
import type { ReplayAnswer, ReplayCall } from './replay-calls.ts';

type StartCall = Extract<ReplayCall, { type: 'start' }>;

/** Judges chats in a thread of its own. */
export interface ReplayWorker {
  judge: (chats: readonly PastChat[]) => Promise<ReplayAnswer>;
  end: () => void;
}

export function startReplayWorker(call: Omit<StartCall, 'type'>): ReplayWorker {
  const worker = new Worker(new URL('./replay.worker.ts', import.meta.url), { type: 'module' });
  const tell = (call: ReplayCall) => {
    worker.postMessage(call);
  };
  tell({ type: 'start', ...call });
  return {
    judge: (chats) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<ReplayAnswer>) => {
          resolve(data);
        };
        worker.onerror = () => {
          reject(new Error('the replay broke'));
        };
        tell({ type: 'chats', chats });
      }),
    end: () => {
      worker.terminate();
    },
  };
}
