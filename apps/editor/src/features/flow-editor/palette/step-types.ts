import { categories, type AnyNodeDefinition, type Category } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import type { FlowKind } from '@bellhop/schema';
import type { Words } from '../session/use-words.ts';

export interface Shelf {
  category: Category;
  types: AnyNodeDefinition[];
}

export interface Wanted {
  /** Looks into names, summaries and other words for the same thing; each word has to be there. */
  search: string;
  /** The flow that the step is for: some types make sense in one kind of flow only. */
  flowKind: FlowKind;
  kind?: AnyNodeDefinition['kind'] | undefined;
}

/** Step types by shelf, in the order of the palette. */
export function shelves(words: Words, { search, flowKind, kind }: Wanted): Shelf[] {
  const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase(words.locale);
  const wanted = fold(search).split(/\s+/);
  const fits = (definition: AnyNodeDefinition) => {
    if (kind !== undefined && definition.kind !== kind) return false;
    if (definition.flowKinds?.includes(flowKind) === false) return false;
    const text = [
      words.nodeText(definition.type, 'name'),
      words.nodeText(definition.type, 'summary'),
      words.nodeText(definition.type, 'synonyms'),
      words.t(`flow.category.${definition.category}`),
      definition.type,
    ].join(' ');
    const folded = fold(text);
    return wanted.every((word) => folded.includes(word));
  };
  const types = Object.values(nodeDefinitions).filter(fits);
  return categories
    .map((category) => ({ category, types: types.filter((each) => each.category === category) }))
    .filter((shelf) => shelf.types.length > 0);
}
