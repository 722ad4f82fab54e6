import type { Intent } from '@bellhop/schema';
import { expect, it } from 'vitest';
import type { ApiError } from '../../../api/api-error.ts';
import { mergeIntent } from './merge-record.ts';
import { RecordDraft, type StoredRecord } from './record-draft.ts';

const start: Intent = { id: 'price', names: { en: 'Price' }, examples: ['how much'] };

class Refusal extends Error {
  readonly api: ApiError;
  constructor(code: ApiError['code']) {
    super(code);
    this.api = { code, problems: [] };
  }
}

/** A server with one record, and a clock that the test turns. */
function setUp() {
  const server = { item: start, revision: 1, isRemoved: false };
  const timers = new Map<number, { run: () => void; at: number }>();
  let now = 0;
  let next = 0;
  let fault: ApiError['code'] | null = null;
  const sent: StoredRecord<Intent>[] = [];
  const draft = new RecordDraft<Intent>(
    { item: start, revision: 1 },
    {
      send: (record) => {
        sent.push(record);
        if (fault !== null) return Promise.reject(new Refusal(fault));
        if (server.isRemoved && record.revision !== null)
          return Promise.reject(new Refusal('language.notFound'));
        if (record.revision !== server.revision && !server.isRemoved)
          return Promise.reject(new Refusal('language.conflict'));
        server.item = record.item;
        server.revision += 1;
        server.isRemoved = false;
        return Promise.resolve({ revision: server.revision });
      },
      look: () =>
        Promise.resolve(server.isRemoved ? null : { item: server.item, revision: server.revision }),
      errorOf: (thrown) =>
        thrown instanceof Refusal ? thrown.api : { code: 'internal', problems: [] },
      merge: mergeIntent,
      schedule: (run, milliseconds) => {
        const id = (next += 1);
        timers.set(id, { run, at: now + milliseconds });
        return () => timers.delete(id);
      },
      onSaved: () => {},
    },
  );
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    for (const [id, timer] of timers) {
      if (timer.at > now) continue;
      timers.delete(id);
      timer.run();
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return {
    draft,
    server,
    sent,
    pass,
    breakWith: (code: ApiError['code'] | null) => {
      fault = code;
    },
    saveAs: (item: Intent) => {
      server.item = item;
      server.revision += 1;
    },
    add: (text: string) => {
      draft.edit((item) => ({ ...item, examples: [...item.examples, text] }));
    },
    rename: (en: string) => {
      draft.edit((item) => ({ ...item, names: { ...item.names, en } }));
    },
  };
}

it('saves once, a second after the last change', async () => {
  const { draft, sent, pass, add } = setUp();
  add('a');
  await pass(900);
  add('b');
  await pass(900);
  expect([sent.length, draft.view().save.status]).toEqual([0, 'waiting']);
  await pass(100);
  expect(sent).toEqual([{ revision: 1, item: { ...start, examples: ['how much', 'a', 'b'] } }]);
  expect(draft.view().save).toEqual({ status: 'saved' });
});

it('does not save what was taken back', async () => {
  const { draft, sent, pass } = setUp();
  draft.edit((item) => ({ ...item, examples: [] }));
  draft.edit(() => start);
  await pass(5000);
  expect([sent.length, draft.view().save.status]).toEqual([0, 'saved']);
});

it('puts sentences of two people together without asking', async () => {
  const { draft, server, pass, add, saveAs } = setUp();
  saveAs({ ...start, examples: ['how much', 'theirs'] });
  add('mine');
  await pass(1000);
  expect(draft.view().item.examples).toEqual(['how much', 'theirs', 'mine']);
  await pass(1000);
  expect(server.item.examples).toEqual(['how much', 'theirs', 'mine']);
  expect(draft.view().save.status).toBe('saved');
});

it('asks where both changed the same, and nothing is lost until then', async () => {
  const { draft, server, pass, rename, add, saveAs } = setUp();
  saveAs({ ...start, names: { en: 'Theirs' } });
  rename('Mine');
  await pass(1000);
  expect(draft.view().save).toMatchObject({
    status: 'conflict',
    clashes: [{ part: 'name', locale: 'en' }],
    theirs: { item: { names: { en: 'Theirs' } } },
  });
  add('typed meanwhile');
  await pass(5000);
  expect(server.item.names['en']).toBe('Theirs');
  draft.choose('mine');
  await pass(1000);
  expect(server.item).toEqual({
    ...start,
    names: { en: 'Mine' },
    examples: ['how much', 'typed meanwhile'],
  });
});

it('takes theirs when that was chosen', async () => {
  const { draft, pass, rename, saveAs, sent } = setUp();
  saveAs({ ...start, names: { en: 'Theirs' } });
  rename('Mine');
  await pass(1000);
  draft.choose('theirs');
  await pass(5000);
  expect(draft.view()).toEqual({
    item: { ...start, names: { en: 'Theirs' } },
    save: { status: 'saved' },
  });
  expect(sent).toHaveLength(1);
});

it('shows what others saved at once, and forgets old news', async () => {
  const { draft, pass, sent } = setUp();
  const theirs = { ...start, examples: ['theirs'] };
  draft.receive({ item: theirs, revision: 2 });
  expect(draft.view().item).toEqual(theirs);
  draft.receive({ item: start, revision: 1 });
  expect(draft.view().item).toEqual(theirs);
  await pass(5000);
  expect(sent).toHaveLength(0);
});

it('keeps trying while the server is away', async () => {
  const { draft, server, pass, add, breakWith } = setUp();
  breakWith('offline');
  add('a');
  await pass(1000);
  expect(draft.view().save).toEqual({ status: 'retrying', seconds: 2 });
  await pass(2000);
  expect(draft.view().save).toEqual({ status: 'retrying', seconds: 4 });
  breakWith(null);
  add('b');
  await pass(4000);
  expect(server.item.examples).toEqual(['how much', 'a', 'b']);
});

it('says why it was refused and tries again after the next change', async () => {
  const { draft, server, pass, add, breakWith } = setUp();
  breakWith('language.tooLarge');
  add('a');
  await pass(1000);
  expect(draft.view().save).toMatchObject({ status: 'refused', code: 'language.tooLarge' });
  breakWith(null);
  add('b');
  await pass(1000);
  expect(server.item.examples).toEqual(['how much', 'a', 'b']);
});

it('brings back what somebody else deleted', async () => {
  const { draft, server, pass, add } = setUp();
  server.isRemoved = true;
  add('a');
  await pass(1000);
  expect(draft.view().save.status).toBe('gone');
  draft.bringBack();
  await pass(0);
  expect([server.isRemoved, server.item.examples]).toEqual([false, ['how much', 'a']]);
});

it('saves at once when the page is left', async () => {
  const { draft, server, add } = setUp();
  add('a');
  await draft.flush();
  expect(server.item.examples).toEqual(['how much', 'a']);
});
