import type { LanguageBase } from '@bellhop/schema';

export function countExamples({ intents }: LanguageBase): number {
  return intents.reduce((sum, { examples }) => sum + examples.length, 0);
}
