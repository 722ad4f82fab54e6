import { createFaqIndex } from './faq-index.ts';

/** A text to be found. Texts with the same id are one entry. */
export interface FaqDocument {
  readonly id: string;
  readonly text: string;
}

/** A document by its place in the list. */
export interface DocumentHit {
  readonly i: number;
  /** 0 to 1. */
  readonly conf: number;
}

/** The FAQ search over plain documents, for measuring: the best `atMost` documents, one for each id, best first. */
export function createDocumentIndex(documents: readonly FaqDocument[]): {
  search(text: string, atMost: number): DocumentHit[];
} {
  const groups = new Map<string, number[]>();
  for (const [place, { id }] of documents.entries()) {
    const group = groups.get(id);
    if (group) group.push(place);
    else groups.set(id, [place]);
  }
  const places = [...groups.values()];
  const index = createFaqIndex(
    [...groups].map(([id, group]) => ({
      id,
      questions: group.map((place) => documents[place]?.text ?? ''),
    })),
  );
  return {
    search: (text, atMost) =>
      index.rank(text, atMost).map(({ entry, question, confidence }) => ({
        i: places[entry]?.[question] ?? 0,
        conf: confidence,
      })),
  };
}
