import { categories, type AnyNodeDefinition, type Category } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import type { FlowKind } from '@bellhop/schema';
import type { Words } from '../session/use-words.ts';

export interface Shelf {
  category: Category;
  types: AnyNodeDefinition[];
  /** Those that belong on the shelf and make no sense in this kind of flow. */
  elsewhere: AnyNodeDefinition[];
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
  const isWanted = (definition: AnyNodeDefinition) => {
    if (kind !== undefined && definition.kind !== kind) return false;
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
  const fits = ({ flowKinds }: AnyNodeDefinition) => flowKinds?.includes(flowKind) !== false;
  const found = Object.values(nodeDefinitions).filter(isWanted);
  return categories.map((category) => {
    const own = found.filter((each) => each.category === category);
    return { category, types: own.filter(fits), elsewhere: own.filter((each) => !fits(each)) };
  });
}

/** Why a step type cannot be added to this flow: the kinds of flow that it is for. */
export function whyElsewhere(words: Words, { flowKinds = [] }: AnyNodeDefinition): string {
  const kinds = flowKinds.map((kind) => words.t(`flow.panel.kinds.${kind}`));
  const list = new Intl.ListFormat(words.locale, { type: 'unit' });
  return words.t('flow.palette.onlyIn', { kinds: list.format(kinds) });
}
