import { judgeChat, type ReplayStage } from '@bellhop/engine';
import type { ReplayAnswer, ReplayCall } from './replay-calls.ts';
import { stageMaker } from './replay-stage.ts';

// The canvas stays smooth however many chats there are.
let stage: Promise<ReplayStage> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ReplayCall>) => {
  if (data.type === 'start') {
    const { draft, around } = data;
    stage = stageMaker(around, draft).then(({ stageOf }) => stageOf(draft));
    return;
  }
  const { chats } = data;
  stage
    ?.then((ready) => {
      const judged = chats.map((chat) => ({ id: chat.id, verdict: judgeChat(chat, ready) }));
      self.postMessage(judged satisfies ReplayAnswer);
    })
    .catch((error: unknown) => {
      // The page hears of it as an error of the worker.
      reportError(error);
    });
});
