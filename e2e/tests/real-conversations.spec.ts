import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { demoSecret, post, query, signIn, type Answer } from '../support/api.ts';
import { BellhopServer } from '../support/server.ts';

// Real chats lie beside the project on a developer's machine; they may not be copied into it.
const realFolder = fileURLToPath(new URL('../../../shared/data/conversations', import.meta.url));
const ownFile = fileURLToPath(new URL('../data/own-conversations.jsonl', import.meta.url));

interface Chat {
  id: string;
  lang: string;
  turns: { role: string; text: string }[];
}

function readChats(file: string): Chat[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Chat);
}

function allChats(): Chat[] {
  const real = existsSync(realFolder)
    ? readdirSync(realFolder)
        .filter((name) => name.endsWith('.jsonl'))
        .flatMap((name) => readChats(join(realFolder, name)))
    : [];
  return [...readChats(ownFile), ...real];
}

test('every customer turn of real chats gets a reply or a hand-off, and a trace', async () => {
  test.setTimeout(240_000);
  const server = await BellhopServer.start();
  const cookie = await signIn(server);
  const secret = await demoSecret(server, cookie);
  const answers: { text: string; answer: Answer }[] = [];
  const play = async ({ id, lang, turns }: Chat) => {
    const said = turns.filter(({ role, text }) => role === 'customer' && text.trim() !== '');
    for (const [index, { text }] of said.entries()) {
      const { status, body } = await post(server, secret, {
        id: `${id}-${String(index)}`,
        conversation: id,
        text,
        customer: { id, locale: lang },
      });
      expect(status, `${id}: ${text} ${JSON.stringify(body)}`).toBe(200);
      answers.push({ text, answer: body });
    }
  };
  const chats = allChats();
  const queue = [...chats];
  const worker = async () => {
    for (let chat = queue.shift(); chat !== undefined; chat = queue.shift()) await play(chat);
  };
  await Promise.all(Array.from({ length: 8 }, worker));

  expect(answers.length).toBeGreaterThan(50);
  const silent = answers.filter(
    ({ answer }) => answer.replies.length === 0 && !['waiting', 'human'].includes(answer.owner),
  );
  expect(silent).toEqual([]);
  expect(answers.filter(({ answer }) => answer.trace === null)).toEqual([]);
  const sample = answers.filter((_, index) => index % Math.ceil(answers.length / 40) === 0);
  for (const { text, answer } of sample) {
    const stored = await query<{ event: { body: { text: string } }; trace: { outcome: string } }>(
      server,
      cookie,
      'conversations.trace',
      { turnId: answer.trace },
    );
    expect(stored.event.body.text).toBe(text);
    expect(stored.trace.outcome).not.toBe('failed');
  }
  await server.stop();
});
