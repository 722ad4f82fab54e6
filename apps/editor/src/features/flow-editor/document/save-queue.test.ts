import { isEqual, type FlowDocument } from '@bellhop/schema';
import { describe, expect, test } from 'vitest';
import { SaveQueue } from './save-queue.ts';
import type { SaveAnswer, SaveState, Theirs } from './save-types.ts';
import { plainFlow } from './testing/plain-flow.ts';

function flow(texts: Record<string, string>): FlowDocument {
  const document = plainFlow();
  for (const [id, text] of Object.entries(texts)) {
    document.nodes[id] = {
      id,
      type: 'reply',
      version: 1,
      config: { text },
      position: { x: 0, y: 0 },
    };
  }
  return document;
}

/** A world with its own clock and a server that answers when it is told to. */
function world(start: FlowDocument) {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const requests: { document: FlowDocument; baseRevision: number }[] = [];
  const answers: ((answer: SaveAnswer | Error) => void)[] = [];
  const states: SaveState[] = [];
  let document = start;
  let undone: FlowDocument | null = null;
  const queue = new SaveQueue(
    { revision: 1, document: start },
    {
      read: () => document,
      send: (request) => {
        requests.push(request);
        return new Promise((resolve, reject) => {
          answers.push((answer) => {
            if (answer instanceof Error) reject(answer);
            else resolve(answer);
          });
        });
      },
      onMerged: (merged) => {
        document = merged;
        queue.touch();
      },
      onChosen: (chosen, other) => {
        document = chosen;
        undone = other;
        queue.touch();
      },
      onState: (state) => {
        states.push(state);
      },
      schedule: (run, milliseconds) => {
        const timer = { at: now + milliseconds, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      now: () => now,
    },
  );
  return {
    queue,
    requests,
    edit(next: FlowDocument) {
      document = next;
      queue.touch();
    },
    async pass(milliseconds: number) {
      now += milliseconds;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.run();
      await Promise.resolve();
    },
    async answer(answer: SaveAnswer | Error) {
      answers.shift()?.(answer);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
    state: () => states.at(-1),
    document: () => document,
    undone: () => undone,
  };
}

describe('saving', () => {
  test('waits one second after the last change and sends the newest content', async () => {
    const shop = world(flow({ a: '' }));
    shop.edit(flow({ a: '1' }));
    await shop.pass(900);
    shop.edit(flow({ a: '12' }));
    await shop.pass(900);
    expect(shop.requests).toHaveLength(0);
    await shop.pass(100);
    expect(shop.requests).toHaveLength(1);
    expect(shop.requests[0]?.document.nodes['a']?.config).toEqual({ text: '12' });
    await shop.answer({ status: 'saved', revision: 2 });
    expect(shop.state()).toEqual({ status: 'saved' });
  });

  test('somebody who never stops typing is saved after ten seconds', async () => {
    const shop = world(flow({ a: '' }));
    for (let second = 0; second < 21; second += 1) {
      shop.edit(flow({ a: String(second) }));
      await shop.pass(500);
    }
    expect(shop.requests).toHaveLength(1);
  });

  test('one request at a time; what changed meanwhile goes with the next', async () => {
    const shop = world(flow({ a: '' }));
    shop.edit(flow({ a: '1' }));
    await shop.pass(1000);
    shop.edit(flow({ a: '2' }));
    await shop.pass(5000);
    expect(shop.requests).toHaveLength(1);
    await shop.answer({ status: 'saved', revision: 2 });
    expect(shop.state()?.status).toBe('waiting');
    await shop.pass(1000);
    expect(shop.requests[1]).toMatchObject({ baseRevision: 2 });
    await shop.answer({ status: 'saved', revision: 3 });
    expect(shop.state()).toEqual({ status: 'saved' });
  });

  test('taking the change back before it was saved sends nothing', async () => {
    const shop = world(flow({ a: '' }));
    shop.edit(flow({ a: '1' }));
    shop.edit(flow({ a: '' }));
    await shop.pass(20_000);
    expect(shop.requests).toHaveLength(0);
    expect(shop.state()).toEqual({ status: 'saved' });
  });

  test('a lost network is tried again, later each time', async () => {
    const shop = world(flow({ a: '' }));
    shop.edit(flow({ a: '1' }));
    await shop.pass(1000);
    await shop.answer(new Error('offline'));
    expect(shop.state()).toEqual({ status: 'retrying', seconds: 2 });
    await shop.pass(2000);
    await shop.answer(new Error('offline'));
    expect(shop.state()).toEqual({ status: 'retrying', seconds: 4 });
    await shop.pass(4000);
    await shop.answer({ status: 'saved', revision: 2 });
    expect(shop.state()).toEqual({ status: 'saved' });
    expect(shop.requests).toHaveLength(3);
  });

  test('a refusal is shown and not repeated until something changes', async () => {
    const shop = world(flow({ a: '' }));
    shop.edit(flow({ a: '1' }));
    await shop.pass(1000);
    await shop.answer({ status: 'refused', code: 'session.forbidden' });
    await shop.pass(60_000);
    expect(shop.requests).toHaveLength(1);
    expect(shop.state()).toEqual({ status: 'refused', code: 'session.forbidden' });
    shop.edit(flow({ a: '2' }));
    await shop.pass(1000);
    expect(shop.requests).toHaveLength(2);
  });
});

describe('two browsers', () => {
  const conflict = (document: FlowDocument): SaveAnswer => ({
    status: 'conflict',
    revision: 5,
    document,
    updatedBy: 'Anna',
  });

  test('changes of different steps are put together and saved', async () => {
    const shop = world(flow({ a: '', b: '' }));
    shop.edit(flow({ a: 'mine', b: '' }));
    await shop.pass(1000);
    await shop.answer(conflict(flow({ a: '', b: 'theirs' })));
    expect(isEqual(shop.document(), flow({ a: 'mine', b: 'theirs' }))).toBe(true);
    await shop.pass(1000);
    expect(shop.requests[1]).toMatchObject({ baseRevision: 5 });
    await shop.answer({ status: 'saved', revision: 6 });
    expect(shop.state()).toEqual({ status: 'saved' });
  });

  test('the same step on both sides asks; the side that was not chosen stays within reach', async () => {
    const shop = world(flow({ a: '', b: '' }));
    shop.edit(flow({ a: 'mine', b: 'also mine' }));
    await shop.pass(1000);
    await shop.answer(conflict(flow({ a: 'theirs', b: '' })));
    expect(shop.state()).toMatchObject({
      status: 'conflict',
      clashes: [{ table: 'nodes', id: 'a' }],
    });
    await shop.pass(60_000);
    expect(shop.requests).toHaveLength(1);
    shop.queue.choose('mine');
    expect(isEqual(shop.document(), flow({ a: 'mine', b: 'also mine' }))).toBe(true);
    expect(shop.undone()).toEqual(flow({ a: 'theirs', b: 'also mine' }));
    await shop.pass(1000);
    expect(shop.requests[1]).toMatchObject({ baseRevision: 5 });
  });

  test('edits during a conflict keep its question true, and may end it', async () => {
    const shop = world(flow({ a: '', b: '' }));
    shop.edit(flow({ a: 'mine', b: '' }));
    await shop.pass(1000);
    await shop.answer(conflict(flow({ a: 'theirs', b: 'theirs too' })));
    shop.edit(flow({ a: 'mine', b: 'mine too' }));
    expect(shop.state()).toMatchObject({ clashes: [{ id: 'a' }, { id: 'b' }] });
    shop.edit(flow({ a: 'theirs', b: '' }));
    expect(shop.state()).toEqual({ status: 'saved' });
    expect(isEqual(shop.document(), flow({ a: 'theirs', b: 'theirs too' }))).toBe(true);
  });

  test('news of another browser come in while nothing is being saved', () => {
    const shop = world(flow({ a: '', b: '' }));
    const theirs: Theirs = { revision: 2, document: flow({ a: '', b: 'theirs' }), by: 'Anna' };
    shop.queue.receive(theirs);
    expect(isEqual(shop.document(), theirs.document)).toBe(true);
    expect(shop.state()).toEqual({ status: 'saved' });
    shop.queue.receive({ ...theirs, revision: 1, document: flow({}) });
    expect(isEqual(shop.document(), theirs.document)).toBe(true);
  });

  test('news that arrive during a save wait for its answer', async () => {
    const shop = world(flow({ a: '', b: '' }));
    shop.edit(flow({ a: 'mine', b: '' }));
    await shop.pass(1000);
    shop.queue.receive({ revision: 2, document: flow({ a: '', b: 'x' }), by: 'Anna' });
    await shop.answer({ status: 'saved', revision: 3 });
    expect(shop.state()).toEqual({ status: 'saved' });
    expect(isEqual(shop.document(), flow({ a: 'mine', b: '' }))).toBe(true);
  });
});
