import { trainLanguage } from '@bellhop/engine';
import type { LanguageBase } from '@bellhop/schema';

self.addEventListener('message', ({ data }: MessageEvent<LanguageBase>) => {
  self.postMessage(trainLanguage(data));
});
