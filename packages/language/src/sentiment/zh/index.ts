import type { SentimentLanguage } from '../sentiment-language.ts';
import { chinesePhrases } from './phrases.ts';
import { chineseTable } from './table.generated.ts';

export const chinese: SentimentLanguage = {
  phrases: chinesePhrases,
  negation: /(?:[不没别非无未勿]|并不|不是|没有)[太很怎么会要用再想是有得觉]{0,3}$/u,
  supposing: /(?:如果|要是|万一|假如|若是|倘若|假设|的话|若)[^，。！？,.!?;；]*$/u,
  asked: /^[的了过]?[吗嘛么不没]/u,
  // Short ones only: reviews are longer and hold such words too.
  asking:
    /^(?=.{1,40}$).*?(?:\?|[吗么呢]|不会.*吧[~。]?$|[能要会是有发用厚大开收在想好行]不[能要会是有发用厚大开收在想好行]|有没有|[不没]$|几[天个件点时号]|多[少久大]|怎[么样]|如何|哪|什么|请|帮|想|我要|麻烦)/u,
  table: chineseTable,
};
