import type { PastChat } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import type { ReplayAnswer, ReplayAround, ReplayCall } from './replay-calls.ts';

/** Judges chats in a thread of its own. */
export interface ReplayWorker {
  judge: (chats: readonly PastChat[]) => Promise<ReplayAnswer>;
  end: () => void;
}

export function startReplayWorker(draft: FlowDocument, around: ReplayAround): ReplayWorker {
  const worker = new Worker(new URL('./replay.worker.ts', import.meta.url), { type: 'module' });
  const tell = (call: ReplayCall) => {
    worker.postMessage(call);
  };
  tell({ type: 'start', draft, around });
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
