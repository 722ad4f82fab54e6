import { type FlowDocument } from '@bellhop/schema';
import { expect, test } from 'vitest';
import {
  answerOffer,
  dropLocalCopy,
  findLocalCopy,
  keepLocalCopy,
  type LocalCopy,
} from './local-copy.ts';
import { plainFlow } from './testing/plain-flow.ts';

function flow(texts: Record<string, string>): FlowDocument {
  const document = plainFlow();
  for (const [id, text] of Object.entries(texts)) {
    const config = { text: { en: text }, quickReplies: [] };
    document.nodes[id] = { id, type: 'reply', version: 1, config, position: { x: 0, y: 0 } };
  }
  return document;
}

/** A shelf in memory, with what earlier visits left there. */
function shelfWith(left: Record<string, unknown> = {}) {
  const copies = new Map(Object.entries(left));
  return {
    copies,
    all: () => Promise.resolve([...copies]),
    put: (key: string, copy: LocalCopy) => {
      copies.set(key, structuredClone(copy));
      return Promise.resolve();
    },
    remove: (keys: readonly string[]) => {
      for (const key of keys) copies.delete(key);
      return Promise.resolve();
    },
  };
}

const saved = flow({ a: 'a', b: 'b' });
const lost = flow({ a: 'a, not saved', b: 'b' });
const copyOf = (document: FlowDocument, at = 1) => ({ baseRevision: 3, base: saved, document, at });

test('unsaved work is found by the next visit, until it is saved', async () => {
  const shelf = shelfWith();
  await keepLocalCopy(shelf, 'v1', copyOf(lost));
  expect(await findLocalCopy(shelf, saved, 'v1')).toBeUndefined();
  expect((await findLocalCopy(shelf, saved, 'v2'))?.copy).toEqual(copyOf(lost));
  expect(await findLocalCopy(shelf, lost, 'v2')).toBeUndefined();
  expect(shelf.copies.size).toBe(0);
});

test('an offer that is not answered outlives edits and saves', async () => {
  const shelf = shelfWith();
  await keepLocalCopy(shelf, 'v1', copyOf(lost));
  await findLocalCopy(shelf, saved, 'v2');
  const edited = flow({ a: 'a', b: 'b, edited' });
  await keepLocalCopy(shelf, 'v2', copyOf(edited, 2));
  await dropLocalCopy(shelf, { flow: saved.id, visit: 'v2' });
  const offer = await findLocalCopy(shelf, edited, 'v3');
  expect(offer?.copy.document).toEqual(lost);
  await answerOffer(shelf, offer!);
  expect(await findLocalCopy(shelf, edited, 'v3')).toBeUndefined();
});

test('visits that ended badly leave one offer with the work of all', async () => {
  const shelf = shelfWith();
  const later = flow({ a: 'a', b: 'b, not saved either' });
  await keepLocalCopy(shelf, 'v2', copyOf(later, 2));
  await keepLocalCopy(shelf, 'v1', copyOf(lost, 1));
  const offer = await findLocalCopy(shelf, saved, 'v3');
  expect(offer?.copy.document.nodes).toMatchObject({
    a: { config: { text: { en: 'a, not saved' } } },
    b: { config: { text: { en: 'b, not saved either' } } },
  });
  await answerOffer(shelf, offer!);
  expect(shelf.copies.size).toBe(0);
});

test('what answers an offer leaves the copy of a tab that came later', async () => {
  const shelf = shelfWith();
  await keepLocalCopy(shelf, 'v1', copyOf(lost));
  const offer = await findLocalCopy(shelf, saved, 'v2');
  await keepLocalCopy(shelf, 'v3', copyOf(flow({ a: 'a', b: 'of another tab' }), 2));
  await answerOffer(shelf, offer!);
  expect([...shelf.copies.keys()]).toEqual(['f_1 v3']);
});

test('a copy that cannot be read is no copy; those of other flows stay', async () => {
  const shelf = shelfWith({ 'f_1 v1': 'rubbish', 'f_12 v1': copyOf(lost) });
  expect(await findLocalCopy(shelf, saved, 'v2')).toBeUndefined();
  expect([...shelf.copies.keys()]).toEqual(['f_12 v1']);
});
