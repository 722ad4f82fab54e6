import { emptyFlow, type FlowDocument } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { answerOffer, dropLocalCopy, findLocalCopy, keepLocalCopy } from './local-copy.ts';

function flow(texts: Record<string, string>): FlowDocument {
  const document = emptyFlow('f_1', {
    name: 'Shop',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  });
  for (const [id, text] of Object.entries(texts)) {
    const config = { text: { en: text }, quickReplies: [] };
    document.nodes[id] = { id, type: 'reply', version: 1, config, position: { x: 0, y: 0 } };
  }
  return document;
}

function storage(broken = false) {
  const texts = new Map<string, string>();
  return {
    read: (key: string) => (broken ? 'not json' : (texts.get(key) ?? null)),
    write: (key: string, value: string | null) => {
      if (value === null) texts.delete(key);
      else texts.set(key, value);
    },
  };
}

const saved = flow({ a: 'a', b: 'b' });
const lost = flow({ a: 'a, not saved', b: 'b' });

test('unsaved work is found again until it is saved', () => {
  const store = storage();
  keepLocalCopy(store, { baseRevision: 3, base: saved, document: lost, at: 1 });
  expect(findLocalCopy(store, saved)).toMatchObject({ baseRevision: 3, document: lost });
  expect(findLocalCopy(store, lost)).toBeUndefined();
  expect(findLocalCopy(store, saved)).toBeUndefined();
});

test('an offer that is not answered outlives edits and saves', () => {
  const store = storage();
  keepLocalCopy(store, { baseRevision: 3, base: saved, document: lost, at: 1 });
  findLocalCopy(store, saved);
  const edited = flow({ a: 'a', b: 'b, edited' });
  keepLocalCopy(store, { baseRevision: 3, base: saved, document: edited, at: 2 });
  dropLocalCopy(store, saved.id);
  expect(findLocalCopy(store, edited)?.document).toEqual(lost);
  answerOffer(store, saved.id);
  expect(findLocalCopy(store, edited)).toBeUndefined();
});

test('two visits that ended badly leave one offer with the work of both', () => {
  const store = storage();
  keepLocalCopy(store, { baseRevision: 3, base: saved, document: lost, at: 1 });
  findLocalCopy(store, saved);
  const later = flow({ a: 'a', b: 'b, not saved either' });
  keepLocalCopy(store, { baseRevision: 3, base: saved, document: later, at: 2 });
  expect(findLocalCopy(store, saved)?.document.nodes).toMatchObject({
    a: { config: { text: { en: 'a, not saved' } } },
    b: { config: { text: { en: 'b, not saved either' } } },
  });
});

test('a copy that cannot be read is no copy', () => {
  expect(findLocalCopy(storage(true), saved)).toBeUndefined();
});
