// Messages per second over HTTP with everything stored, beside a bare Fastify that only echoes, in the same run.
// On its own: node apps/runtime/bench/http-bench.mjs [seconds]. Needs the built server (npm run build).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import autocannon from 'autocannon';

const here = dirname(fileURLToPath(import.meta.url));
const admin = { email: 'bench@example.com', password: 'bench password' };
const conversations = 200;
const texts = [
  'How much is a mug?',
  'where is my parcel',
  '有现货吗',
  'ราคาเท่าไหร่คะ',
  'czy mogę zwrócić kubek?',
  'hello there',
];

/** Runs the load against the product and against the echo. Gives one row per number of connections. */
export async function benchHttp({ seconds = 5, connections = [1, 10, 50] } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'bellhop-bench-'));
  try {
    const product = await start(join(here, '../dist/server.js'), {
      BELLHOP_DATA: data,
      BELLHOP_ADMIN_EMAIL: admin.email,
      BELLHOP_ADMIN_PASSWORD: admin.password,
      BELLHOP_LIMIT_CONVERSATION: '0',
      BELLHOP_LIMIT_CHANNEL: '0',
      BELLHOP_LOG: 'warn',
    });
    const echo = await start(join(here, 'echo-server.mjs'), {});
    const secret = await demoSecret(product.url);
    const sizeBefore = await sizeOf(data);
    await load(product.url, secret, { connections: 10, seconds: 2 });
    const rows = [];
    for (const count of connections) {
      const options = { connections: count, seconds };
      const ours = await load(product.url, secret, options);
      const bare = await load(echo.url, secret, options);
      rows.push({ connections: count, ...ours, echoPerSecond: bare.perSecond });
    }
    await stop(echo.process);
    await stop(product.process);
    return { rows, bytesPerMessage: Math.round(((await sizeOf(data)) - sizeBefore) / sent.size) };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** Prints what `benchHttp` measured. */
export function printHttp({ rows, bytesPerMessage }) {
  console.log('connections  messages/s   p50 ms   p99 ms   echo/s   share of echo  errors');
  for (const row of rows) {
    const share = `${((100 * row.perSecond) / row.echoPerSecond).toFixed(0)} %`;
    const cells = [
      String(row.connections).padStart(11),
      row.perSecond.toFixed(0).padStart(11),
      row.p50.toFixed(1).padStart(8),
      row.p99.toFixed(1).padStart(8),
      row.echoPerSecond.toFixed(0).padStart(8),
      share.padStart(15),
      String(row.errors).padStart(7),
    ];
    console.log(cells.join(' '));
  }
  console.log(
    `bytes on disk per customer message (with replies, state and trace): ${bytesPerMessage}`,
  );
}

/** Ids of the messages that the product acknowledged or may have stored. */
const sent = new Set();
let number = 0;

async function load(url, secret, { connections, seconds }) {
  const isProduct = !url.endsWith('/echo');
  const result = await autocannon({
    url: url.replace('/echo', ''),
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/v1/channels/demo/messages',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        setupRequest: (request) => {
          number += 1;
          const id = `bench-${number}`;
          if (isProduct) sent.add(id);
          const conversation = `chat-${number % conversations}`;
          return {
            ...request,
            body: JSON.stringify({ id, conversation, text: texts[number % texts.length] }),
          };
        },
      },
    ],
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
}

async function start(script, environment) {
  const port = await freePort();
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of server.stdout) {
    output += chunk;
    if (output.includes('Bellhop is running')) break;
  }
  const suffix = script.endsWith('echo-server.mjs') ? '/echo' : '';
  return { process: server, url: `http://127.0.0.1:${port}${suffix}` };
}

async function stop(server) {
  server.kill('SIGTERM');
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function demoSecret(url) {
  const signIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(admin),
  });
  const cookie = signIn.headers.getSetCookie()[0].split(';')[0];
  const answer = await fetch(`${url}/trpc/channels.list`, { headers: { cookie } });
  return (await answer.json()).result.data[0].secret;
}

/** The database with its log: what has been written is in one of the two. */
async function sizeOf(folder) {
  const sizes = ['bellhop.db', 'bellhop.db-wal'].map((file) =>
    stat(join(folder, file)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  printHttp(await benchHttp({ seconds: Number(process.argv[2] ?? 5) }));
}
