import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { packageRoot } from '../package-root.ts';
import { openStore } from '../store/open-store.ts';
import { systemIds } from '../system-ports.ts';
import { createCaller } from '../testing/caller.boundary.ts';
import { startProcess } from '../testing/start-process.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { createSecretBox } from '../shop/secret-box.ts';
import { readLockedSecret } from '../store/shop-rows.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-backup-'));
  server = await startTestServer();
  await writeFile(join(server.folder, 'auth-secret'), 'k'.repeat(64), { mode: 0o600 });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

interface Told {
  ok: boolean;
  error: { code: string };
  bytes: number;
  key: string;
  keptAs: string | null;
  madeAt: string;
}

/** Runs a command in this process, in the folder of the tests. */
async function run(line: string, data: string) {
  const out: string[] = [];
  const code = await runCli([...line.split(' '), '--json'], {
    out: (text) => out.push(text),
    err: (text) => out.push(text),
    input: () => Promise.resolve(''),
    cwd: folder,
    env: { BELLHOP_DATA: data, LANG: 'en_US.UTF-8' },
  });
  return { code, told: JSON.parse(out.join('')) as Told };
}
const refused = async (line: string, data: string) => {
  const { code, told } = await run(line, data);
  return [code, told.error.code];
};
const at = (name: string) => join(folder, name);
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
const isPosix = process.platform !== 'win32';

test('a copy that is made while customers write holds everything that was acknowledged before', async () => {
  const acknowledged: string[] = [];
  let isRunning = true;
  const write = async (conversation: string) => {
    for (let count = 0; isRunning; count += 1) {
      const id = `${conversation}-${String(count)}`;
      const { status } = await server.post({ id, conversation, text: 'how much?' });
      if (status === 200) acknowledged.push(id);
    }
  };
  const writing = ['a', 'b', 'c', 'd'].map(write);
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(60);
  const before = [...acknowledged];
  // A process of its own, so that it really goes on beside the server.
  const main = join(packageRoot(), 'src/cli/main.ts');
  await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', main, 'backup', at('load.bellhop')],
    { env: { ...process.env, BELLHOP_DATA: server.folder } },
  );
  const during = acknowledged.length - before.length;
  isRunning = false;
  await Promise.all(writing);
  expect(during).toBeGreaterThan(0);
  expect((await run('restore load.bellhop', at('restored'))).code).toBe(0);

  const store = await openStore(at('restored'));
  expect(store.appliedMigrations).toEqual([]);
  const findings: unknown[] = [];
  const counts = await verifyDatabase(store, {
    found: (finding) => findings.push(finding),
    counted: () => undefined,
  });
  await store.close();
  expect(findings).toEqual([]);
  expect(counts.turns).toBeGreaterThanOrEqual(before.length);

  const back = await startProcess(at('restored'));
  const caller = createCaller(back.url, server.secret);
  for (const id of before) {
    const again = await caller.post({ id, conversation: id.charAt(0), text: 'how much?' });
    expect([id, again.body.duplicate]).toEqual([id, true]);
  }
  await caller.post({ id: 'last', conversation: 'a', text: 'how much?' });
  back.process.kill('SIGKILL');
  // What a killed server has left in its log is in the copy as well.
  expect((await run('backup killed.bellhop', at('restored'))).code).toBe(0);
  await run('restore killed.bellhop --into killed', 'unused');
  const killed = await openStore(at('killed'));
  expect(await killed.read.turn.count({ where: { externalId: 'm:last' } })).toBe(1);
  await killed.close();
}, 120_000);

test('a backup is one private file that nothing is written over', async () => {
  const { code, told } = await run('backup once.bellhop', server.folder);
  expect([code, told.bytes]).toEqual([0, (await stat(at('once.bellhop'))).size]);
  if (isPosix) expect(await modeOf(at('once.bellhop'))).toBe('600');
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  const bytes = await readFile(at('once.bellhop'));
  expect(await refused('backup once.bellhop', server.folder)).toEqual([1, 'backup.exists']);
  expect((await readFile(at('once.bellhop'))).equals(bytes)).toBe(true);
  expect(await refused('backup no/where.bellhop', server.folder)).toEqual([1, 'backup.notWritten']);
  expect(await refused('backup x.bellhop', at('nothing'))).toEqual([1, 'data.missing']);
});

test('a folder that is in use or holds data is left alone', async () => {
  expect(await refused('restore once.bellhop', server.folder)).toEqual([1, 'data.locked']);
  await run('restore once.bellhop --into mine', 'unused');
  expect(await refused('restore once.bellhop --into mine', 'unused')).toEqual([1, 'data.notEmpty']);
  const before = await openStore(at('mine'));
  await before.write((transaction) =>
    transaction.channel.updateMany({ data: { name: 'Changed since' } }),
  );
  await before.close();
  const { told } = await run('restore once.bellhop --into mine --replace', 'unused');
  const nameIn = (file: string) => {
    const database = new Database(file);
    const row = database.prepare('SELECT "name" FROM "Channel"').pluck().get();
    database.close();
    return row;
  };
  expect(nameIn(told.keptAs ?? '')).toBe('Changed since');
  expect(nameIn(at('mine/bellhop.db'))).not.toBe('Changed since');
  if (isPosix)
    expect([await modeOf(at('mine')), await modeOf(at('mine/bellhop.db'))]).toEqual(['700', '600']);
});

test('a damaged database in the folder is no reason not to restore', async () => {
  await run('restore once.bellhop --into broken', 'unused');
  await writeFile(at('broken/bellhop.db'), 'SQLite format 3\0 but nothing behind it');
  await writeFile(at('broken/bellhop.db-wal'), 'nonsense');
  expect((await run('restore once.bellhop --into broken --replace', 'unused')).code).toBe(0);
  expect(existsSync(at('broken/bellhop.db-wal'))).toBe(false);
  await (await openStore(at('broken'))).close();
});

test('the key of the secrets comes along only when it is asked for', async () => {
  const box = createSecretBox('k'.repeat(64), systemIds);
  await server.core.store.write((transaction) =>
    transaction.secret.create({
      data: { name: 'crm', value: box.lock('crm', 'hush'), updatedAt: '', updatedBy: '' },
    }),
  );
  await run('backup bare.bellhop', server.folder);
  await run('backup keyed.bellhop --with-key', server.folder);
  const text = (name: string) =>
    readFile(at(name)).then((bytes) => gunzipSync(bytes).toString('latin1'));
  expect(await text('bare.bellhop')).not.toContain('k'.repeat(64));
  expect((await run('restore bare.bellhop --into bare', 'unused')).told.key).toBe('none');
  expect((await run('restore bare.bellhop --into bare2', 'unused')).told.key).toBe('none');
  expect((await run('restore keyed.bellhop --into keyed', 'unused')).told.key).toBe('fromBackup');
  expect((await run('restore bare.bellhop --into keyed --replace', 'unused')).told.key).toBe(
    'kept',
  );
  if (isPosix) expect(await modeOf(at('keyed/auth-secret'))).toBe('600');
  const store = await openStore(at('keyed'));
  const locked = await readLockedSecret(store, 'crm');
  const key = (await readFile(at('keyed/auth-secret'), 'utf8')).trim();
  expect(createSecretBox(key, systemIds).unlock('crm', locked ?? '')).toBe('hush');
  await store.close();
});

test('nobody is signed in after a restore', async () => {
  await server.signIn(await server.addUser('agent'));
  await run('backup session.bellhop', server.folder);
  await run('restore session.bellhop --into session', 'unused');
  const store = await openStore(at('session'));
  expect([await store.read.session.count(), await store.read.user.count()]).toEqual([0, 1]);
  await store.close();
});

/** A backup with something done to the database inside it. */
async function altered(name: string, sql: string): Promise<void> {
  const raw = at(`${name}.db`);
  await writeFile(raw, gunzipSync(await readFile(at('once.bellhop'))));
  const database = new Database(raw);
  database.exec(sql);
  database.close();
  await writeFile(at(name), gzipSync(await readFile(raw)));
}

/** The first bit from the middle on that matters: some two in a thousand say nothing, and without them nothing is lost. */
function withOneBitWrong(good: Buffer): Buffer {
  const content = gunzipSync(good);
  for (let place = Math.floor(good.length / 2); ; place += 1) {
    const flipped = Buffer.from(good);
    flipped[place] = (flipped[place] ?? 0) ^ 1;
    if (!isStill(content, flipped)) return flipped;
  }
}

function isStill(content: Buffer, packed: Buffer): boolean {
  try {
    return gunzipSync(packed).equals(content);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return false;
  }
}

test('what is no backup, damaged, or newer is refused, and the folder stays empty', async () => {
  const good = await readFile(at('once.bellhop'));
  await writeFile(at('flipped'), withOneBitWrong(good));
  await writeFile(at('cut'), good.subarray(0, good.length - 9));
  await writeFile(at('text'), 'hello');
  await writeFile(at('packed-text'), gzipSync('hello'));
  await writeFile(at('empty'), '');
  await copyFile(at('mine/bellhop.db'), at('raw.db'));
  await altered('no-note', 'DROP TABLE "_bellhop_backup"');
  await altered('format', `UPDATE "_bellhop_backup" SET "note" = json_set("note", '$.format', 99)`);
  await altered(
    'migration',
    `INSERT INTO "_prisma_migrations" SELECT 'x', "checksum", "finished_at", '9999_later', "logs", "rolled_back_at", "started_at", "applied_steps_count" FROM "_prisma_migrations" LIMIT 1`,
  );
  await altered('torn', 'PRAGMA foreign_keys = OFF; DELETE FROM "Customer"');
  for (const [name, code] of [
    ['flipped', 'backup.damaged'],
    ['cut', 'backup.damaged'],
    ['torn', 'backup.damaged'],
    ['text', 'backup.foreign'],
    ['packed-text', 'backup.foreign'],
    ['empty', 'backup.foreign'],
    ['raw.db', 'backup.foreign'],
    ['no-note', 'backup.foreign'],
    ['format', 'backup.newer'],
    ['migration', 'backup.newer'],
    ['missing', 'input.unreadable'],
  ]) {
    const into = `refused-${name ?? ''}`;
    expect([name, ...(await refused(`restore ${name ?? ''} --into ${into}`, 'unused'))]).toEqual([
      name,
      1,
      code,
    ]);
    expect((await stat(at(`${into}/bellhop.db`))).size).toBe(0);
    expect(existsSync(at(`${into}/bellhop.db.restoring`))).toBe(false);
  }
});
