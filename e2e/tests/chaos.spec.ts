import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const script = fileURLToPath(new URL('../../scripts/chaos.mjs', import.meta.url));

test('killed in the midst of a load, again and again, nothing is lost, doubled or out of order', async () => {
  test.setTimeout(300_000);
  const options = ['--rounds', '4', '--json', '--no-build'];
  const run = promisify(execFile)(process.execPath, [script, ...options]);
  const { stdout } = await run;
  const found = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
    messages: number;
    kills: number;
    faults: string[];
  };
  expect(found.faults).toEqual([]);
  expect(found.kills).toBe(4);
  expect(found.messages).toBeGreaterThan(20);
});
