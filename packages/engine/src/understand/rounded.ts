import type { Span } from '@bellhop/schema';

/** Three decimals: nobody reads more, and every event keeps them for years. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

interface Evidence {
  readonly word: string;
  readonly weight: number;
  readonly span: Span;
}

/** Copies of what weighed, without more digits than anybody reads. */
export function roundedEvidence(
  because: readonly Evidence[],
): { word: string; weight: number; span: { start: number; end: number } }[] {
  return because.map(({ word, weight, span: { start, end } }) => ({
    word,
    weight: rounded(weight),
    span: { start, end },
  }));
}
