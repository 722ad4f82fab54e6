import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const serverFile = fileURLToPath(new URL('../../apps/runtime/dist/server.js', import.meta.url));

export const admin = { name: 'Ada', email: 'ada@shop.test', password: 'correct horse battery' };

interface Options {
  withAdmin?: boolean;
  environment?: Record<string, string>;
}

/** One Bellhop in a process of its own, with a data folder of its own. */
export class BellhopServer {
  readonly url: string;
  readonly data: string;
  readonly #port: number;
  readonly #environment: Record<string, string>;
  #child: ChildProcess | undefined;
  #log = '';

  private constructor(port: number, environment: Record<string, string>) {
    this.#port = port;
    this.#environment = environment;
    this.url = `http://127.0.0.1:${String(port)}`;
    this.data = mkdtempSync(join(tmpdir(), 'bellhop-e2e-'));
  }

  /**
   * Starts a server with an admin and the demo shop; `withAdmin: false` leaves the set-up page to do. One with an
   * environment of its own may want another shop, so it sets up its own.
   */
  static async start(options: Options = {}): Promise<BellhopServer> {
    const server = await BellhopServer.create(options);
    const prepared = process.env['BELLHOP_PREPARED_SHOP'];
    if (prepared !== undefined && Object.keys(options).length === 0) {
      cpSync(prepared, server.data, { recursive: true });
    }
    await server.run();
    return server;
  }

  /** One that has not been started yet, and has no data. */
  static async create(options: Options = {}): Promise<BellhopServer> {
    return new BellhopServer(await freePort(), {
      ...(options.withAdmin === false
        ? {}
        : { BELLHOP_ADMIN_EMAIL: admin.email, BELLHOP_ADMIN_PASSWORD: admin.password }),
      ...options.environment,
    });
  }

  /** Starts the process (again) on the same data and waits until it is ready. */
  async run(): Promise<void> {
    this.launch();
    for (let attempt = 0; attempt < 1200; attempt += 1) {
      if (this.#child?.exitCode !== null) break;
      const ready = await fetch(`${this.url}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.stop();
    throw new Error(`The server did not get ready.\n${this.#log}`);
  }

  /** Starts the process and waits for nothing. */
  launch(): void {
    this.#child = spawn(process.execPath, [serverFile], {
      env: {
        ...process.env,
        ...this.#environment,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        BELLHOP_DATA: this.data,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#log += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#log += chunk.toString()));
  }

  /** Everything that the process has printed. */
  get log(): string {
    return this.#log;
  }

  /** Ends the process without a chance to tidy up. */
  async kill9(): Promise<void> {
    const child = this.#child;
    if (child?.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Lets the process end in its own time. Its data stays. */
  async end(): Promise<void> {
    const child = this.#child;
    if (child?.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.data, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
