import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFlow, type FlowDocument } from '@bellhop/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { testEnvironment } from '../testing/test-database.ts';
import { runCli } from './run-cli.ts';

let server: TestServer;
let live: FlowDocument;
const put = (name: string, content: string) => writeFile(join(server.folder, name), content);

async function run(...argv: string[]) {
  return runCommand('replay', ...argv);
}

async function runCommand(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(['flow', ...argv], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    input: () => Promise.resolve(''),
    cwd: server.folder,
    env: { ...testEnvironment(server.folder), LANG: 'en_US.UTF-8' },
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  server = await startTestServer();
  for (let chat = 0; chat < 4; chat += 1) {
    const text = chat === 3 ? 'where is my order?' : 'hello';
    await server.post({ id: `m${String(chat)}`, conversation: `c${String(chat)}`, text });
    server.passTime(60_000);
  }
  const [flow] = await server.core.programs.live();
  if (flow === undefined) throw new Error('nothing is live');
  live = flow.document;
  await put('same.json', writeFlow(live));
  // Every reply says something else.
  const nodes = Object.entries(live.nodes).map(([id, node]) => {
    const isReply = node.type === 'reply';
    return [id, isReply ? { ...node, config: { ...node.config, text: { en: 'Changed.' } } } : node];
  });
  const document = { ...live, nodes: Object.fromEntries(nodes) as FlowDocument['nodes'] };
  await put('changed.json', writeFlow(document));
});
afterAll(() => server[Symbol.asyncDispose]());

describe('flow replay', () => {
  it('finds nothing changed in what is live', async () => {
    const { code, out } = await run('same.json', '--strict', '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, total: 4, same: 4, changed: 0, errors: 0 });
    expect(code).toBe(0);
  });

  it('says what changes, how often and where', async () => {
    const { code, out } = await run('changed.json');
    expect(out).toMatch(/^\d+: get another reply at “.+”$/m);
    expect(out).toMatch(/Conversations: 4\. Same: \d\. Changed: [1-4]\. Errors: 0\./);
    expect(code).toBe(0);
    expect((await run('changed.json', '--strict')).code).toBe(1);
  });

  it('takes the newest ones, those of a time, a channel or an outcome', async () => {
    const total = async (...more: string[]) => {
      const { out } = await run('same.json', '--json', ...more);
      return (JSON.parse(out) as { total: number }).total;
    };
    expect(await total('--last', '2')).toBe(2);
    expect(await total('--since', '2999-01-01')).toBe(0);
    expect(await total('--channel', 'nothing')).toBe(0);
    const answered = await total('--outcome', 'answered');
    expect(answered + (await total('--outcome', 'handedOff'))).toBe(4);
  });

  it('takes conversations of a file, as the live flows answer them', async () => {
    const turns = [{ role: 'customer', text: 'hello' }];
    await put('chats.jsonl', `${JSON.stringify({ id: 'x', turns })}\n`);
    const { out } = await run('same.json', '--chats', 'chats.jsonl', '--json');
    expect(JSON.parse(out)).toMatchObject({ total: 1, same: 1 });
    await put('broken.jsonl', 'no');
    const broken = await run('same.json', '--chats', 'broken.jsonl');
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('broken.jsonl:1:');
    expect((await run('same.json', '--chats', 'missing.jsonl')).code).toBe(1);
  });

  it.each([
    ['--last', '0'],
    ['--since', 'soon'],
    ['--outcome', 'nice'],
  ])('%s %s is wrong usage', async (...more) => {
    expect((await run('same.json', ...more)).code).toBe(2);
  });
});

describe('flow diff', () => {
  it('says beside the files what stored conversations would get instead', async () => {
    const { code, out } = await runCommand('diff', 'same.json', 'changed.json', '--last', '3');
    expect(out).toContain('In conversations, the new file would:');
    expect(out).toMatch(/^\d+: get another reply at “.+”$/m);
    expect(out).toMatch(/Conversations: 3\. Same: \d\. Changed: [1-3]\. Errors: 0\./);
    expect(code).toBe(0);
    const same = await runCommand('diff', 'changed.json', 'changed.json', '--last', '9', '--json');
    expect(JSON.parse(same.out)).toMatchObject({ behaviour: { total: 4, same: 4, groups: [] } });
  });

  it('plays conversations of a file without a database', async () => {
    const turns = [{ role: 'customer', text: 'hello' }];
    await put('some.jsonl', `${JSON.stringify({ id: 'x', turns })}\n`);
    const { out } = await runCommand('diff', 'same.json', 'changed.json', '--chats', 'some.jsonl');
    expect(out).toContain('such as x');
    await put('broken.jsonl', 'no');
    const broken = await runCommand('diff', 'same.json', 'same.json', '--chats', 'broken.jsonl');
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('broken.jsonl:1:')]);
  });
});
