import { answeredBy, judgeChat, type ReplayStage } from '@bellhop/engine';
import type { ReplayAnswer, ReplayCall } from './replay-calls.ts';
import { stageMaker } from './replay-stage.ts';

// The canvas stays smooth however many chats there are.
let stages: Promise<{ stage: ReplayStage; base: ReplayStage | null }> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ReplayCall>) => {
  if (data.type === 'start') {
    const { draft, base, around } = data;
    stages = stageMaker(around, draft).then(({ stageOf }) => {
      return { stage: stageOf(draft), base: base === null ? null : stageOf(base) };
    });
    return;
  }
  const { chats } = data;
  stages
    ?.then(({ stage, base }) => {
      const judged = chats.map((chat) => {
        const past = base === null ? chat : answeredBy(chat, base);
        return { id: chat.id, verdict: judgeChat(past, stage) };
      });
      self.postMessage(judged satisfies ReplayAnswer);
    })
    .catch((error: unknown) => {
      // The page hears of it as an error of the worker.
      reportError(error);
    });
});
