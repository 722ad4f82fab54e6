import type { SentimentLanguage } from '../sentiment-language.ts';
import { thaiPhrases } from './phrases.ts';
import { thaiTable } from './table.generated.ts';

export const thai: SentimentLanguage = {
  phrases: thaiPhrases,
  negation: /(?:ไม่|มิ|อย่า)(?:ค่อย|ได้|เคย|มี|เป็น|อยาก|ต้อง|คิดจะ)? ?$/u,
  supposing: /(?:ถ้า|หาก|กรณี|เผื่อ)[^ ]{0,20} ?$/u,
  asked: /^[^ ]{0,6}(?:ไหม|มั้ย|มัย|หรือเปล่า|รึเปล่า|หรือป่าว|ป่าว|หรือไม่)/u,
  table: thaiTable,
};
