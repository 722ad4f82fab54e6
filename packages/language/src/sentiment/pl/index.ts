import type { SentimentLanguage } from '../sentiment-language.ts';
import { polishPhrases } from './phrases.ts';
import { polishTable } from './table.generated.ts';

export const polish: SentimentLanguage = {
  phrases: polishPhrases,
  negation: /\b(?:nie|ani|bez|nigdy|zaden|zadna|zadne|zadnych|zadnej)(?: [a-z]+){0,2} $/u,
  supposing: /\b(?:jesli|jezeli|gdyby|gdybym|o ile|w razie|czy|w przypadku)\b[^.,!?;]*$/u,
  asking:
    /\?|^(?:(?:dzien dobry|czesc|hej|witam|ok)[ ,.!]*)?(?:czy|jak|jaki|jaka|jakie|kiedy|gdzie|ile|kto|co|czemu|dlaczego|prosze|poprosze|chce|chcialbym|chcialabym|moge|mam pytanie|ktory|ktora)\b/u,
  table: polishTable,
};
