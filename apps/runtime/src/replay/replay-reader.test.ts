import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { createReplayReader } from './replay-reader.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  for (let chat = 0; chat < 25; chat += 1) {
    for (const part of ['a', 'b']) {
      const name = `c${String(chat)}`;
      await server.post({ id: `${name}${part}`, conversation: name, text: 'price' });
    }
    server.passTime(1000);
  }
});
afterAll(() => server[Symbol.asyncDispose]());

test.each([1, 20, 21, 40, 1000])(
  'pages of about %i turns have every chat once, the newest first',
  async (enough) => {
    const reader = createReplayReader(server.core.store, { enough });
    const all: string[] = [];
    let cursor: string | null | undefined;
    let pages = 0;
    while (cursor !== null) {
      const page = await reader.page({}, cursor);
      expect(page.looked).toBe(page.chats.length);
      all.push(...page.chats.map(({ at }) => at));
      cursor = page.nextCursor;
      pages += 1;
    }
    expect(new Set(all).size).toBe(25);
    expect(all).toEqual(all.toSorted().toReversed());
    expect(pages).toBe(enough === 1000 ? 1 : enough > 20 ? 2 : 3);
  },
);
