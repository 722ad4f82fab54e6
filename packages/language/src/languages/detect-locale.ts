import { collectEvidence } from './evidence.ts';
import type { Language } from './language.ts';
import { languages } from './registry.generated.ts';

/**
 * Guesses in which of the candidates' languages a message is written. A candidate may carry a region (`en-GB`,
 * `zh-TW`); it is given back as it came. Null when nothing speaks for any of them.
 */
export function detectLocale(text: string, candidates: readonly string[]): string | null {
  const evidence = collectEvidence(text);
  let best: { candidate: string; score: number } | null = null;
  for (const candidate of candidates) {
    const score = languageOf(candidate)?.recognise(evidence) ?? 0;
    if (score > (best?.score ?? 0)) best = { candidate, score };
  }
  return best?.candidate ?? null;
}

/** `zh-Hant-TW` is looked up as it is, then as `zh-Hant`, then as `zh`. */
function languageOf(candidate: string): Language | undefined {
  const parts = candidate.toLowerCase().split('-');
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join('-'))
    .map((name) => languages.find((language) => isNamed(language, name)))
    .find((language) => language !== undefined);
}

function isNamed(language: Language, name: string): boolean {
  return language.locale.toLowerCase() === name || language.alsoNamed.includes(name);
}
