import { flowDocumentSchema, isEqual, merge, type FlowDocument } from '@bellhop/schema';
import { z } from 'zod';

const localCopySchema = z.object({
  baseRevision: z.int(),
  base: flowDocumentSchema,
  document: flowDocumentSchema,
  at: z.number(),
});
/** Work that had not reached the server when the browser went away, with what it was based on. */
export type LocalCopy = z.infer<typeof localCopySchema>;

/** Where texts are kept between two visits; the editor's own helper hides whether it works. */
export interface TextStore {
  read: (key: string) => string | null;
  write: (key: string, value: string | null) => void;
}

const keyOf = (flow: string) => `unsaved.${flow}`;
/** Found at the start and not answered yet. The work of this visit is kept beside it, never in its place. */
const offeredKeyOf = (flow: string) => `unsaved.offered.${flow}`;

export function keepLocalCopy(store: TextStore, copy: LocalCopy): void {
  store.write(keyOf(copy.document.id), JSON.stringify(copy));
}

export function dropLocalCopy(store: TextStore, flow: string): void {
  store.write(keyOf(flow), null);
}

/**
 * The copy of a flow that is offered to the person: the one that was offered before and not answered, else what the
 * last visit left behind. It is put aside until `answerOffer`, so that neither saving nor editing can destroy it.
 */
export function findLocalCopy(store: TextStore, saved: FlowDocument): LocalCopy | undefined {
  const { id } = saved;
  const left = readCopy(store.read(keyOf(id)), saved);
  const offered = readCopy(store.read(offeredKeyOf(id)), saved);
  const copy = left === undefined ? offered : withOlder(left, offered);
  store.write(offeredKeyOf(id), copy === undefined ? null : JSON.stringify(copy));
  dropLocalCopy(store, id);
  return copy;
}

/** The person has said what becomes of the copy. */
export function answerOffer(store: TextStore, flow: string): void {
  store.write(offeredKeyOf(flow), null);
}

/** Two visits ended badly, one after the other: the newer work lies on top of the older. */
function withOlder(newer: LocalCopy, older: LocalCopy | undefined): LocalCopy {
  if (older === undefined) return newer;
  const under = merge(older.base, older.document, newer.base, 'mine').document;
  return { ...newer, document: merge(newer.base, newer.document, under, 'mine').document };
}

function readCopy(text: string | null, saved: FlowDocument): LocalCopy | undefined {
  if (text === null) return undefined;
  const parsed = localCopySchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.document.id !== saved.id) return undefined;
  return isEqual(parsed.data.document, saved) ? undefined : parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
