import { categories, type AnyNodeDefinition, type Category } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import type { FlowDocument, FlowKind } from '@bellhop/schema';
import type { Words } from '../session/use-words.ts';

export interface Shelf {
  category: Category;
  types: AnyNodeDefinition[];
  /** Those that belong on the shelf and make no sense in this kind of flow. */
  elsewhere: AnyNodeDefinition[];
}

/** The flow that a step is for: some types make sense in one kind of flow only, or once in a flow. */
export interface PlaceForStep {
  kind: FlowKind;
  nodes: FlowDocument['nodes'];
}

export interface Wanted {
  /** Looks into names, summaries and other words for the same thing; each word has to be there. */
  search: string;
  flow: PlaceForStep;
  kind?: AnyNodeDefinition['kind'] | undefined;
}

/** Step types by shelf, in the order of the palette. */
export function shelves(words: Words, { search, flow, kind }: Wanted): Shelf[] {
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
  const fits = (definition: AnyNodeDefinition) =>
    isForKind(definition, flow) && !isThere(definition, flow);
  const found = Object.values(nodeDefinitions).filter(isWanted);
  return categories.map((category) => {
    const own = found.filter((each) => each.category === category);
    return { category, types: own.filter(fits), elsewhere: own.filter((each) => !fits(each)) };
  });
}

function isForKind({ flowKinds }: AnyNodeDefinition, { kind }: PlaceForStep): boolean {
  return flowKinds?.includes(kind) !== false;
}

function isThere({ type, isOnlyOne }: AnyNodeDefinition, { nodes }: PlaceForStep): boolean {
  return isOnlyOne === true && Object.values(nodes).some((node) => node.type === type);
}

/** Why a step type cannot be added to this flow: it has the only one, or the type is for other kinds of flow. */
export function whyElsewhere(
  words: Words,
  definition: AnyNodeDefinition,
  flow: PlaceForStep,
): string {
  if (isForKind(definition, flow) && isThere(definition, flow)) {
    return words.t('flow.palette.onlyOne');
  }
  const { flowKinds = [] } = definition;
  const kinds = flowKinds.map((kind) => words.t(`flow.panel.kinds.${kind}`));
  const list = new Intl.ListFormat(words.locale, { type: 'unit' });
  return words.t('flow.palette.onlyIn', { kinds: list.format(kinds) });
}
