import { flowDocumentSchema, isEqual, type FlowDocument } from '@bellhop/schema';
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

export function keepLocalCopy(store: TextStore, copy: LocalCopy): void {
  store.write(keyOf(copy.document.id), JSON.stringify(copy));
}

export function dropLocalCopy(store: TextStore, flow: string): void {
  store.write(keyOf(flow), null);
}

/** The copy of a flow, when there is one that can be read and says something else than the server. */
export function findLocalCopy(store: TextStore, saved: FlowDocument): LocalCopy | undefined {
  const text = store.read(keyOf(saved.id));
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
