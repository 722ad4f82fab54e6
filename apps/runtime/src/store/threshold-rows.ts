import { languageThresholdsSchema, type LanguageThresholds } from '@bellhop/schema';
import type { Change } from './language-shelf.ts';
import type { Transaction } from './open-store.ts';

/** How sure the bot has to be, as it stands in the draft. Null: as found by reading the shop's own sentences. */
export interface StoredThresholds {
  value: LanguageThresholds | null;
  /** 0 while nobody has touched them. */
  revision: number;
}

const id = 'intents';

export async function readThresholds(
  from: Pick<Transaction, 'languageThresholds'>,
): Promise<StoredThresholds> {
  const row = await from.languageThresholds.findUnique({ where: { id } });
  if (row === null) return { value: null, revision: 0 };
  const { value, revision } = row;
  return {
    value: value === null ? null : languageThresholdsSchema.parse(JSON.parse(value)),
    revision,
  };
}

export async function putThresholds(
  into: Pick<Transaction, 'languageThresholds'>,
  { value, revision }: StoredThresholds,
  { at, by }: Change,
): Promise<void> {
  const data = {
    value: value === null ? null : JSON.stringify(value),
    revision,
    updatedAt: at,
    updatedBy: by,
  };
  await into.languageThresholds.upsert({ where: { id }, create: { id, ...data }, update: data });
}
