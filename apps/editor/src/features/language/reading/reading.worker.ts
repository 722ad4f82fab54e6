import type { Numbered, Question } from './calls.ts';
import { createLanguageDesk } from './language-desk.ts';

const answer = createLanguageDesk();

// Typing stays smooth however long learning takes: it happens in a thread of its own.
self.addEventListener('message', ({ data }: MessageEvent<Numbered<Question>>) => {
  self.postMessage({ number: data.number, content: answer(data.content) });
});
