// The built server with nothing but the bench's flow live on the channel `bench`, whose secret is `bench`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverCommand } from '../../../scripts/lib/server-command.mjs';
import { benchFlow, readRules } from './bench-flow.mjs';
import { withDatabase } from './with-database.mjs';

const admin = { email: 'bench@example.com', password: 'bench password' };

/**
 * Starts the built server, or what else a command for Node.js names, with a port, and more flags for Node (`--cpu-prof`,
 * say); `url` is there when it says that it runs.
 */
export async function startServer({ command = serverCommand, port, flags = [], ...environment }) {
  const PORT = String(port ?? (await freePort()));
  const child = spawn(process.execPath, [...flags, ...command], {
    env: { ...process.env, ...environment, PORT, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    if (output.includes('Bellhop is running')) break;
  }
  if (!output.includes('Bellhop is running')) throw new Error(`${command.at(-1)} did not start`);
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  const kill = async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.signalCode;
  };
  return { pid: child.pid, url: `http://127.0.0.1:${PORT}`, stop, kill };
}

/** Fresh data with one flow live on the channel `bench`, and what else `more` asks for, called as the admin. */
export async function prepareData({ document, environment = {}, more } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'bellhop-bench-'));
  const settings = {
    BELLHOP_DATA: data,
    BELLHOP_DEMO: '0',
    BELLHOP_ADMIN_EMAIL: admin.email,
    BELLHOP_ADMIN_PASSWORD: admin.password,
    BELLHOP_LIMIT_CONVERSATION: '0',
    BELLHOP_LIMIT_CHANNEL: '0',
    BELLHOP_LOG: 'warn',
    ...environment,
  };
  const server = await startServer(settings);
  const call = await signInAdmin(server.url);
  const channel = await call('channels.create', { key: 'bench', name: 'Bench' });
  await more?.(call, channel);
  const { id } = await call('flows.import', { text: JSON.stringify(document) });
  await call('flows.publish', { id, revision: 1, note: '', acceptedWarnings: true });
  await server.stop();
  // The product makes its secrets itself; a load tool wants one that is known.
  await withDatabase(settings, (ask) =>
    ask(`UPDATE "Channel" SET "secret" = 'bench' WHERE "key" = 'bench'`),
  );
  return { data, settings };
}

/** A server with fresh data; its data is gone after `stop`. */
export async function startBenchServer({ rules, port, flags, environment } = {}) {
  const document = benchFlow(readRules(rules));
  const { data, settings } = await prepareData({ document, environment });
  const server = await startServer({ ...settings, port, flags });
  const stop = async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { ...server, data, secret: 'bench', path: '/v1/channels/bench/messages', stop };
}

/** Calls procedures as the admin of a running server: those that change something, or with `isRead` the others. */
export async function signInAdmin(url) {
  const signIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(admin),
  });
  const cookie = signIn.headers.getSetCookie()[0].split(';')[0];
  return async (procedure, input, { isRead = false } = {}) => {
    const body = JSON.stringify(input);
    const query = isRead && input !== undefined ? `?input=${encodeURIComponent(body)}` : '';
    const response = await fetch(`${url}/trpc/${procedure}${query}`, {
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      ...(!isRead && { method: 'POST', body }),
    });
    const told = await response.json();
    if (!response.ok) throw new Error(`${procedure}: ${JSON.stringify(told)}`);
    return told.result.data;
  };
}

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
