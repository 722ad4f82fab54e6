// How long it takes to replay stored conversations on a draft, on the command line and on what the editor is given.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFlow, readRules, readTexts } from './bench-flow.mjs';
import { startBenchServer } from './bench-server.mjs';

const commandLine = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli/main.js');
const perChat = 3;
const atOnce = 50;

/** Conversations of three messages each; one answer of the draft is another one. Seconds for all of it. */
export async function benchReplay({ chats = 10_000 } = {}) {
  const server = await startBenchServer();
  try {
    await fill(server, chats);
    const file = join(server.data, 'draft.json');
    const document = await liveDocument(server);
    document.nodes.say0.config.text.en = 'Something else.';
    writeFileSync(file, JSON.stringify(document));
    const started = performance.now();
    const told = await replay(file, { chats, data: server.data });
    const seconds = (performance.now() - started) / 1000;
    const { total, same, changed, errors } = told;
    return { chats: total, messages: total * perChat, same, changed, errors, seconds };
  } finally {
    await server.stop();
  }
}

async function fill({ url, path, secret }, chats) {
  const texts = readTexts();
  let next = 0;
  const writer = async () => {
    for (let chat = next++; chat < chats; chat = next++) {
      for (let turn = 0; turn < perChat; turn += 1) {
        const response = await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
          body: JSON.stringify({
            id: `${chat}-${turn}`,
            conversation: `c${chat}`,
            text: texts[(chat * 7 + turn) % texts.length],
            customer: { id: `c${chat}`, name: 'Lin' },
          }),
        });
        if (!response.ok) throw new Error(await response.text());
        await response.arrayBuffer();
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, writer));
}

/** The document under the id that the server gave it. */
async function liveDocument({ data }) {
  const out = await run(['flow', 'export', '--all', '--out', join(data, 'flows')], data);
  const file = /\S+\.json/.exec(out)?.[0];
  const { readFileSync } = await import('node:fs');
  return file === undefined ? benchFlow(readRules()) : JSON.parse(readFileSync(file, 'utf8'));
}

async function replay(file, { chats, data }) {
  const out = await run(['flow', 'replay', file, '--last', String(chats), '--json'], data);
  return JSON.parse(out);
}

function run(argv, data) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandLine, ...argv], {
      env: { ...process.env, BELLHOP_DATA: data, LANG: 'en' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.on('error', reject);
    child.on('exit', () => resolve(out));
  });
}
