import { compileLanguage, type CompiledLanguage } from '@bellhop/engine';
import type { IntentModel } from '@bellhop/language';
import { emptyLanguageBase } from '@bellhop/schema';
import { z } from 'zod';
import type { LanguageVersion } from '../generated/prisma/client.ts';
import { readBaseText } from '../store/language-rows.ts';

/** What reads customers' messages, compiled once and kept. */
export interface LiveLanguage {
  current(): Promise<CompiledLanguage>;
  /** To be called with the version that has just gone live. */
  use(language: CompiledLanguage): void;
  /** To be called when a version was stored past the service. */
  forget(): void;
}

export function createLiveLanguage(
  readLive: () => Promise<Pick<LanguageVersion, 'id' | 'base' | 'model'> | null>,
): LiveLanguage {
  let current: Promise<CompiledLanguage> | undefined;
  return {
    current: () => {
      if (current !== undefined) return current;
      const loading = readLive().then(compileVersion);
      current = loading;
      loading.catch(() => {
        if (current === loading) current = undefined;
      });
      return loading;
    },
    use: (language) => {
      current = Promise.resolve(language);
    },
    forget: () => {
      current = undefined;
    },
  };
}

export function compileVersion(
  version: Pick<LanguageVersion, 'id' | 'base' | 'model'> | null,
): CompiledLanguage {
  if (version === null) return compileLanguage(null, emptyLanguageBase);
  const { id, base, model } = version;
  return compileLanguage(id, readBaseText(base), readModel(model));
}

const format: IntentModel['format'] = 2;
const headSchema = z.object({ format: z.literal(format) });
const modelSchema = z.custom<IntentModel>((value) => headSchema.safeParse(value).success);

/** The stored model; undefined when another Bellhop wrote it in a form of its own, so that it is learnt again. */
function readModel(text: string | null): IntentModel | null | undefined {
  if (text === null) return null;
  const read = modelSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}
