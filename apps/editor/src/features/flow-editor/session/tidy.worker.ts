import type { TidyStep } from '../document/tidy-steps.ts';
import { tidyUp } from '../document/tidy-up.ts';

// The canvas stays smooth however many steps there are.
self.addEventListener('message', ({ data }: MessageEvent<readonly TidyStep[]>) => {
  self.postMessage(tidyUp(data));
});
