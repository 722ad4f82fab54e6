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

/** Where copies are kept between two visits; the editor's own shelf hides whether it works. */
export interface CopyShelf {
  all: () => Promise<[key: string, copy: unknown][]>;
  put: (key: string, copy: LocalCopy) => Promise<void>;
  remove: (keys: readonly string[]) => Promise<void>;
}

/** A flow that is open in one tab. Each has a copy of its own, so that none can destroy another's. */
export interface Visit {
  flow: string;
  visit: string;
}

/** What is offered to the person, and the copies that it comes from. */
export interface OfferedCopy {
  copy: LocalCopy;
  keys: string[];
}

const keyOf = ({ flow, visit }: Visit) => `${flow} ${visit}`;

export async function keepLocalCopy(
  shelf: CopyShelf,
  visit: string,
  copy: LocalCopy,
): Promise<void> {
  await shelf.put(keyOf({ flow: copy.document.id, visit }), copy);
}

export async function dropLocalCopy(shelf: CopyShelf, visit: Visit): Promise<void> {
  await shelf.remove([keyOf(visit)]);
}

/**
 * What earlier visits to this flow left behind. It stays on the shelf until `answerOffer`, so that neither saving nor
 * editing can destroy it. Copies that cannot be read, or that hold nothing new, are thrown away.
 */
export async function findLocalCopy(
  shelf: CopyShelf,
  saved: FlowDocument,
  visit: string,
): Promise<OfferedCopy | undefined> {
  const others = (await shelf.all()).filter(
    ([key]) => key.startsWith(`${saved.id} `) && key !== keyOf({ flow: saved.id, visit }),
  );
  const read = others.map(([key, value]) => ({ key, copy: readCopy(value, saved) }));
  const useless = read.flatMap(({ key, copy }) => (copy === undefined ? [key] : []));
  if (useless.length > 0) await shelf.remove(useless);
  const left = read
    .flatMap(({ key, copy }) => (copy === undefined ? [] : [{ key, copy }]))
    .sort((a, b) => a.copy.at - b.copy.at);
  const [first, ...later] = left;
  if (first === undefined) return undefined;
  return {
    copy: later.reduce((older, { copy }) => withOlder(copy, older), first.copy),
    keys: left.map(({ key }) => key),
  };
}

/** The person has said what becomes of the copies. */
export async function answerOffer(shelf: CopyShelf, { keys }: OfferedCopy): Promise<void> {
  await shelf.remove(keys);
}

/** Two visits ended badly, one after the other: the newer work lies on top of the older. */
function withOlder(newer: LocalCopy, older: LocalCopy): LocalCopy {
  const under = merge(older.base, older.document, newer.base, 'mine').document;
  return { ...newer, document: merge(newer.base, newer.document, under, 'mine').document };
}

function readCopy(value: unknown, saved: FlowDocument): LocalCopy | undefined {
  const parsed = localCopySchema.safeParse(value);
  if (!parsed.success || parsed.data.document.id !== saved.id) return undefined;
  return isEqual(parsed.data.document, saved) ? undefined : parsed.data;
}
