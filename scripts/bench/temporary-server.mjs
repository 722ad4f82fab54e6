import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverCommand } from '../lib/server-command.mjs';

async function freePort() {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** The built product with fresh data and an admin; gone without a trace after `stop`. */
export async function temporaryServer() {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'bellhop-bench-'));
  const person = { email: 'bench@shop.test', password: 'bench bench bench' };
  const child = spawn(process.execPath, serverCommand, {
    env: {
      ...process.env,
      PORT: String(port),
      BELLHOP_DATA: data,
      BELLHOP_ADMIN_EMAIL: person.email,
      BELLHOP_ADMIN_PASSWORD: person.password,
    },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) break;
    if (attempt > 200) throw new Error('the server did not get ready');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(data, { recursive: true, force: true });
  };
  return { url, data, ...person, stop };
}
