import { CodedError, emptyFlow, readFlow, type FlowDocument, type FlowKind } from '@bellhop/schema';
import { templates } from '@bellhop/templates';
import type { Author } from '../api/shapes/flow-shapes.ts';
import { findFlow, nextOrder } from '../store/flow-rows.ts';
import { readFlowText } from '../store/flow-text.ts';
import { flowsChanged, type FlowParts } from './flow-parts.ts';
import { whoMade } from './who-changed.ts';

export interface NewFlow {
  name: string;
  locale: string;
  kind: FlowKind;
  /** Id of the template to start from; null for an empty flow. */
  template: string | null;
}

/** A new flow: empty, or as a template has it. A template brings its own name and kind. */
export async function addFlow(
  parts: FlowParts,
  { name, locale, kind, template }: NewFlow,
  author: Author,
): Promise<{ id: string }> {
  const id = parts.ids.next('f');
  if (template !== null) {
    const chosen = templates.find((one) => one.id === template);
    if (chosen === undefined) throw new CodedError('template.notFound');
    return insertFlow(parts, chosen.build(id, locale), author);
  }
  const settings = { name, description: '', kind, defaultLocale: locale, locales: [locale] };
  return insertFlow(parts, emptyFlow(id, settings), author);
}

export async function copyFlow(
  parts: FlowParts,
  id: string,
  author: Author,
): Promise<{ id: string }> {
  const flow = await findFlow(parts.store.read, id);
  if (flow === null) throw new CodedError('flow.notFound');
  const document = readFlowText(flow.draft);
  const name = `${document.name.slice(0, 110)} (2)`;
  return insertFlow(parts, { ...document, id: parts.ids.next('f'), name }, author);
}

/** A flow from a file. It gets an id of its own, so that a file can be imported twice. */
export async function importFlow(
  parts: FlowParts,
  text: string,
  author: Author,
): Promise<{ id: string }> {
  const read = readFlow(text);
  if (!read.ok) throw new CodedError(read.problems[0]?.code ?? 'input.invalid', read.problems);
  return insertFlow(parts, { ...read.document, id: parts.ids.next('f') }, author);
}

async function insertFlow(parts: FlowParts, document: FlowDocument, author: Author) {
  const { id, name, kind } = document;
  const at = parts.clock.now().toISOString();
  await parts.store.write(async (transaction) => {
    await transaction.flow.create({
      data: {
        id,
        name,
        kind,
        order: await nextOrder(transaction),
        draft: JSON.stringify(document),
        revision: 1,
        updatedAt: at,
        updatedBy: author.name,
        changedBy: whoMade({ document, by: author.name, at }),
      },
    });
  });
  flowsChanged(parts);
  return { id };
}
