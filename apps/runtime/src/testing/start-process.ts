import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { testEnvironment } from './test-database.ts';

// As with the server inside a test: how fast a machine asks decides nothing.
const settings = { PORT: '0', BELLHOP_LOG: 'error', BELLHOP_LIMIT_CONVERSATION: '0' };

/** A server of its own that can be killed. */
export async function startProcess(
  folder: string,
  more: Record<string, string> = {},
): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(packageRoot(), 'src/server.ts')], {
    env: { ...process.env, ...settings, ...testEnvironment(folder), ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /running: (\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => {
      reject(new Error('the server ended'));
    });
  });
  return { url, process: child };
}
