import { expect, test } from '@playwright/test';
import { demoSecret, post, query, signIn, type Answer } from '../support/api.ts';
import { BellhopServer } from '../support/server.ts';

test('a repeated webhook gets the same answer and makes nothing twice', async () => {
  const server = await BellhopServer.start();
  const cookie = await signIn(server);
  const secret = await demoSecret(server, cookie);
  const message = {
    id: 'once',
    conversation: 'c1',
    text: 'how much is it?',
    customer: { id: 'lin' },
  };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post(server, secret, message)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(answers.filter(({ body }) => !body.duplicate)).toHaveLength(1);
  const replies = new Set(answers.map(({ body }) => JSON.stringify(body.replies)));
  expect(replies.size).toBe(1);
  const { rows } = await query<{ rows: { id: string }[] }>(server, cookie, 'conversations.list', {
    view: 'all',
  });
  expect(rows).toHaveLength(1);
  const chat = await query<{ messages: { author: string }[] }>(
    server,
    cookie,
    'conversations.get',
    {
      id: rows[0]?.id,
    },
  );
  expect(chat.messages.filter(({ author }) => author === 'customer')).toHaveLength(1);
  expect(chat.messages.filter(({ author }) => author === 'bot')).toHaveLength(
    answers[0]?.body.replies.length ?? 0,
  );
  await server.stop();
});

test('kill -9 in mid-load loses nothing that was acknowledged', async () => {
  const server = await BellhopServer.start();
  const cookie = await signIn(server);
  const secret = await demoSecret(server, cookie);
  const acknowledged = new Map<string, Answer>();
  let running = true;
  const client = async (name: string) => {
    for (let count = 0; running && count < 400; count += 1) {
      const id = `${name}-${String(count)}`;
      try {
        const { status, body } = await post(server, secret, {
          id,
          conversation: name,
          text: 'how much?',
        });
        if (status === 200) acknowledged.set(id, body);
      } catch {
        // The process died under this request: it was never acknowledged, so nothing is owed.
        return;
      }
    }
  };
  const clients = ['a', 'b', 'c', 'd', 'e', 'f'].map(client);
  while (acknowledged.size < 60) await new Promise((resolve) => setTimeout(resolve, 5));
  await server.kill9();
  running = false;
  await Promise.all(clients);
  await server.run();

  for (const [id, answer] of acknowledged) {
    const again = await post(server, secret, { id, conversation: id.charAt(0), text: 'how much?' });
    expect(again.body, id).toMatchObject({ duplicate: true, replies: answer.replies });
  }
  const next = await post(server, secret, { id: 'after', conversation: 'a', text: 'how much?' });
  expect(next.body.replies.length).toBeGreaterThan(0);
  await server.stop();
});

test('a chat goes on where it stood after a kill -9', async () => {
  const server = await BellhopServer.start();
  const secret = await demoSecret(server, await signIn(server));
  const asked = await post(server, secret, { id: '1', conversation: 'x', text: 'qwertyuiop' });
  const button = asked.body.replies.flatMap(({ buttons = [] }) => buttons)[0];
  expect(button, 'the fallback of the demo shop offers buttons').toBeDefined();
  await server.kill9();
  await server.run();
  const answered = await post(server, secret, {
    id: '2',
    conversation: 'x',
    text: button?.label ?? '',
    button: button?.id ?? '',
  });
  expect(answered.body.replies.length).toBeGreaterThan(0);
  expect(answered.body.replies).not.toEqual(asked.body.replies);
  await server.stop();
});

test('killed in its first seconds, again and again, a server sets up all of its shop in the end', async () => {
  const server = await BellhopServer.create();
  // From the first tables to the demo shop: the last ones come late, on a slow machine too.
  for (const pause of [300, 500, 700, 900, 1100, 1300, 1600, 2000]) {
    server.launch();
    await new Promise((resolve) => setTimeout(resolve, pause));
    await server.kill9();
  }
  await server.run();
  const cookie = await signIn(server);
  const message = { id: 'm1', conversation: 'c1', text: 'how much is it?' };
  const { status } = await post(server, await demoSecret(server, cookie), message);
  expect(status).toBe(200);
  expect(await query(server, cookie, 'flows.list')).toHaveLength(1);
  const live = { changed: false, live: { author: 'Bellhop' } };
  expect(await query(server, cookie, 'language.get')).toMatchObject(live);
  await server.stop();
});
