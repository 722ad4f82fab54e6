import type { SentimentLanguage } from '../sentiment-language.ts';
import { englishPhrases } from './phrases.ts';
import { englishTable } from './table.generated.ts';

export const english: SentimentLanguage = {
  phrases: englishPhrases,
  negation:
    /(?:\b(?:not|never|no|without|hardly|isnt|wasnt|arent|werent|dont|doesnt|didnt|cant|cannot|wont|wouldnt)|n't) (?:[a-z]+ ){0,2}$/u,
  supposing: /\b(?:if|in case|unless|whether|should i be)\b[^.,!?;]*$/u,
  asking:
    /\?|^(?:(?:hi|hello|hey|ok|and|so|but)[ ,.!]*)?(?:how|what|when|where|which|who|why|can|could|do|does|did|is|are|has|have you|will|would|may|should|any|please|need|want|i want|i need|i would|i d like|looking for)\b(?!')/u,
  table: englishTable,
};
