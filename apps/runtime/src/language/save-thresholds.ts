import { CodedError, type LanguageThresholds } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import { putThresholds, readThresholds } from '../store/threshold-rows.ts';
import { languageChanged, type LanguageParts } from './language-parts.ts';

/** Stores how sure the bot has to be, if nobody else has moved it since. Null: as found. */
export async function saveThresholds(
  parts: LanguageParts,
  { thresholds, revision: seen }: { thresholds: LanguageThresholds | null; revision: number },
  author: Author,
): Promise<{ revision: number }> {
  const change = { by: author.name, at: parts.clock.now().toISOString() };
  const revision = seen + 1;
  await parts.store.write(async (transaction) => {
    const known = await readThresholds(transaction);
    if (known.revision !== seen) throw new CodedError('language.conflict');
    await putThresholds(transaction, { value: thresholds, revision }, change);
  });
  languageChanged(parts);
  return { revision };
}
