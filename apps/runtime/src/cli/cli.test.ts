import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFlow, writeFlow, type FlowDocument } from '@bellhop/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFlow, templates } from '@bellhop/templates';
import { shopFlow } from '../demo/shop-flow.ts';
import { openDatabase } from '../store/open-database.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import { testEnvironment, testPlace, testsOn } from '../testing/test-database.ts';
import { runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function run(
  line: string | string[],
  more: { data?: string; input?: string; lang?: string } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(typeof line === 'string' ? line.split(' ') : line, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    input: () => Promise.resolve(more.input ?? ''),
    cwd: folder,
    env: {
      ...testEnvironment(more.data ?? join(folder, 'data')),
      LANG: more.lang ?? 'en_US.UTF-8',
    },
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** What the commands say to machines, as far as the tests look at it. */
interface Told {
  ok: boolean;
  error: { code: string };
  files: [{ problems: [{ code: string; line?: number; message: string }] }];
  channel: { secret: string };
  user: { role: string };
  password: string;
}
const json = ({ out }: Ran) => JSON.parse(out) as Told;
const put = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
const shop = shopFlow('shop');
/** A flow with an error: nothing starts it. */
const { onPerson: _, ...others } = shop.nodes;
const loose: FlowDocument = {
  ...shop,
  id: 'loose',
  name: 'Loose',
  nodes: { sayBack: others['sayBack']! },
  edges: {},
};

/** A flow that needs nothing from the shop. */
const greeting = buildFlow(
  'greeting',
  { name: 'Greeting', description: '', kind: 'conversation', defaultLocale: 'en', locales: ['en'] },
  {
    onHello: {
      type: 'message',
      at: [0, 0],
      config: { on: 'keywords', keywords: ['hello'] },
      to: { then: 'sayHello' },
    },
    sayHello: {
      type: 'reply',
      at: [400, 0],
      config: { text: { en: 'Hello!' }, quickReplies: [] },
    },
  },
);

describe('usage', () => {
  it.each([
    ['', 'bellhop flow check'],
    ['flow dance', 'There is no command “flow dance”.'],
    ['flow check', 'Something is missing: bellhop flow check'],
    ['flow check a.json --fast', 'There is no option --fast.'],
    ['flow check a.json --strict=yes', '--strict takes no value.'],
    ['flow publish f1 --note', '--note needs a value.'],
    ['flow publish f1', '--note is missing.'],
    ['verify now', 'That is too much: bellhop verify'],
    ['flow export', 'Name one flow, or say --all.'],
    ['flow check a.json --locale xx', 'There are no words in “xx”.'],
    ['user add a@example.com --role king', '--role is one of: admin, operator'],
  ])('%j is told from a mistake in the data', async (line, words) => {
    const { code, err, out } = await run(line === '' ? [] : line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('is explained for every command, in five languages', async () => {
    const { out } = await run('--help');
    const names = [...out.matchAll(/^ {2}bellhop (\w+(?: \w+)?)/gm)].map(([, name = '']) => name);
    expect(names).toContain('flow check');
    for (const locale of ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl']) {
      for (const name of names) {
        const help = await run([...name.split(' '), '--help', '--locale', locale]);
        expect(help.code).toBe(0);
        expect(help.out).not.toMatch(/(help|option|usage)\.\w|\{\{/);
      }
    }
  });
});

describe('flow check', () => {
  it('is content with a flow that can go live', async () => {
    await put('shop.json', writeFlow(shop));
    expect(await run('flow check shop.json --strict')).toEqual({
      code: 0,
      out: 'Files: 1. Errors: 0. Warnings: 0.',
      err: '',
    });
  });

  it('tells what is wrong at which step in the language of the terminal', async () => {
    await put('loose.json', writeFlow(loose));
    const english = await run('flow check loose.json');
    expect(english.code).toBe(1);
    expect(english.out).toContain('loose.json: error: Nothing starts this flow.');
    const thai = await run('flow check loose.json', { lang: 'th_TH.UTF-8' });
    expect(thai.out).toContain('loose.json: ข้อผิดพลาด: ');
    const taiwan = await run('flow check loose.json', { lang: 'zh_TW.UTF-8' });
    expect(taiwan.out).toContain('錯誤');
  });

  it('passes warnings unless it is told to be strict', async () => {
    const { toPersonForCancel_1: _gone, ...edges } = shop.edges;
    await put('warned.json', writeFlow({ ...shop, edges }));
    const { code, out } = await run('flow check warned.json');
    expect([code, out]).toEqual([0, expect.stringContaining('warning')]);
    expect(out).toContain('(toPersonForCancel)');
    expect((await run('flow check warned.json --strict')).code).toBe(1);
  });

  const text = writeFlow(shop);
  it.each<[string, string | Buffer, string, number | undefined]>([
    ['cut off', text.slice(0, text.indexOf('"edges"')), 'input.notJson', 0],
    ['a list', '[]', 'flow.foreignFormat', undefined],
    [
      'newer',
      text.replace('"formatVersion": 1', '"formatVersion": 7'),
      'flow.newerFormat',
      undefined,
    ],
    ['with a key twice', text.replace('"name":', '"id": "x",\n  "name":'), 'input.duplicateKey', 5],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'input.notText', undefined],
    ['in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'input.notText', undefined],
    [
      'in another encoding',
      Buffer.from('{"name": "caf\u00e9"}', 'latin1'),
      'input.notUtf8',
      undefined,
    ],
    ['of 20 MB', `{"a":"${'x'.repeat(20_000_000)}"}`, 'input.tooLarge', undefined],
    ['empty', '', 'input.notJson', 1],
  ])('says what is wrong with a file that is %s', async (_name, content, expected, line) => {
    await put('bad.json', content);
    const ran = await run('flow check bad.json --json');
    const [
      {
        problems: [problem],
      },
    ] = json(ran).files;
    expect([ran.code, problem.code]).toEqual([1, expected]);
    expect(problem.message).not.toMatch(/\{\{|error\./);
    if (line !== undefined && line > 0) expect(problem.line).toBe(line);
  });

  it('says where a byte is wrong, and takes the mark that Windows writes', async () => {
    await put(
      'bytes.json',
      Buffer.concat([Buffer.from('{"a": "'), Buffer.from([0xe9]), Buffer.from('"}')]),
    );
    expect((await run('flow check bytes.json')).out).toContain('(byte 8)');
    await put('bom.json', `\uFEFF${text}`);
    expect((await run('flow check bom.json')).code).toBe(0);
    expect((await run('flow check nowhere.json')).out).toContain('cannot be read (ENOENT)');
  });
});

describe('flow test', () => {
  const testing = (expected: string): FlowDocument => ({
    ...greeting,
    tests: {
      t1: {
        id: 't1',
        name: 'Says "hello" & more',
        steps: [{ customer: { text: 'hello' } }, { expect: { replies: [expected] } }],
      },
    },
  });

  it('plays the test cases and says what came instead', async () => {
    await put('right.json', writeFlow(testing('Hello!')));
    await put('wrong.json', writeFlow(testing('Goodbye <3')));
    const right = await run('flow test right.json');
    expect([right.code, right.out]).toEqual([0, expect.stringContaining('of the exits covered')]);
    const { code, out } = await run('flow test wrong.json --junit junit.xml');
    expect(code).toBe(1);
    expect(out).toContain('step 2, replies: expected ["Goodbye <3"], came ["Hello!"]');
    const xml = await readFile(join(folder, 'junit.xml'), 'utf8');
    expect(xml).toContain('name="Says &quot;hello&quot; &amp; more"');
    expect(xml).toContain('tests="1" failures="1"');
    expect(xml).not.toContain('<3');
  });

  it('says how much of the flow was passed through, also to machines', async () => {
    await put('right.json', writeFlow(testing('Hello!')));
    const coverage = { steps: { covered: 2, total: 2 }, exits: { covered: 2, total: 2 } };
    const { out } = await run('flow test right.json --json --junit covered.xml');
    expect(JSON.parse(out)).toMatchObject({ files: [{ coverage, results: [{ coverage }] }] });
    const xml = await readFile(join(folder, 'covered.xml'), 'utf8');
    expect(xml).toMatch(/<testcase [^>]*time="\d+\.\d{3}">/);
    expect(xml.match(/<property name="coverage\.exits" value="100"\/>/g)).toHaveLength(2);
    expect((await run('flow test right.json')).out).toContain('more (100 % of the exits)');
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    'passes for the template %s',
    async (id, template) => {
      await put(`${id}.json`, writeFlow(template.build('f', 'en')));
      const { code, out } = await run(`flow test ${id}.json`);
      expect([code, out]).toEqual([0, expect.stringContaining('Failed: 0.')]);
    },
  );
});

describe('flow diff', () => {
  const say = greeting.nodes['sayHello']!;
  const fresh: FlowDocument = {
    ...greeting,
    nodes: {
      ...greeting.nodes,
      sayHello: { ...say, config: { ...say.config, text: { en: 'Hello there!' } } },
      bye: { id: 'bye', type: 'end', version: 1, config: {}, position: { x: 800, y: 0 } },
    },
    edges: {
      ...greeting.edges,
      e9: { id: 'e9', from: { node: 'sayHello', exit: 'then' }, to: { node: 'bye' } },
    },
  };

  it('tells steps, fields word by word, and connections', async () => {
    await put('old.json', writeFlow(greeting));
    await put('new.json', writeFlow(fresh));
    const { code, out } = await run('flow diff old.json new.json');
    expect(code).toBe(0);
    expect(out).toContain('+ End (bye)');
    expect(out).toContain('~ Reply (sayHello)');
    expect(out).toMatch(/Message › English: .*\{\+.*there.*\+\}/);
    expect(out).toContain('then → [-nowhere-]{+End (bye)+}');
    expect((await run('flow diff old.json new.json --exit-code')).code).toBe(1);
    expect((await run('flow diff old.json new.json --locale zh-Hans')).out).toContain('无连线');
  });

  it('keeps the layout apart, and says so when triggers are tried in another order', async () => {
    const { sayHello, onHello } = greeting.nodes;
    const again = { ...onHello!, id: 'onHi', position: { x: 0, y: 100 } };
    const two = { ...greeting, nodes: { ...greeting.nodes, onHi: again } };
    const at = { x: 500, y: 500 };
    await put('two.json', writeFlow(two));
    await put(
      'moved.json',
      writeFlow({ ...two, nodes: { ...two.nodes, sayHello: { ...sayHello!, position: at } } }),
    );
    const moved = await run('flow diff two.json moved.json');
    expect(moved.out).toBe('Layout only\n  Steps that lie elsewhere: 1');
    await put(
      'order.json',
      writeFlow({
        ...two,
        nodes: { ...two.nodes, onHi: { ...again, position: { x: 0, y: -100 } } },
      }),
    );
    const ordered = await run('flow diff two.json order.json --json');
    expect(JSON.parse(ordered.out)).toMatchObject({ count: 0, orderOfTriggers: true, same: false });
    const same = await run('flow diff two.json two.json --exit-code');
    expect([same.code, same.out]).toEqual([0, 'Nothing has changed.']);
  });

  it('plays the test cases of both files on both, and says which come out otherwise', async () => {
    const hello = (id: string, name: string, expected: string) => ({
      id,
      name,
      steps: [{ customer: { text: 'hello' } }, { expect: { replies: [expected] } }],
    });
    const t1 = hello('t1', 'greets', 'Hello!');
    const t2 = hello('t2', 'greets warmly', 'Hello there!');
    await put('with.json', writeFlow({ ...greeting, tests: { t1 } }));
    await put('without.json', writeFlow({ ...fresh, tests: { t2 } }));
    const { out } = await run('flow diff with.json without.json');
    expect(out).toContain('+ Test: greets warmly (t2)\n    {"customer":{"text":"hello"}}');
    expect(out).toMatch(/~ greets: \[-ok-]{\+FAILED\+}\n {4}line 1: .*{\+.*there/);
    expect(out).toMatch(/~ greets warmly: \[-FAILED-]{\+ok\+}/);
    expect(out).toContain('Test cases: 2. The same: 0. Otherwise: 2.');
    const same = await run('flow diff with.json with.json --json');
    expect(JSON.parse(same.out)).toMatchObject({ same: true, tests: { total: 1, changed: [] } });
  });

  it('says which file cannot be read', async () => {
    await put('broken.json', '{');
    const { code, err } = await run('flow diff old.json broken.json');
    expect(code).toBe(1);
    expect(err).toContain('broken.json');
  });
});

describe('a database', () => {
  const flowsIn = async (data: string) => {
    const store = await openDatabase(testPlace(data));
    try {
      return await store.read.flow.findMany({ orderBy: { order: 'asc' } });
    } finally {
      await store.close();
    }
  };

  it('takes all files or none', async () => {
    const data = join(folder, 'all-or-none');
    await put('good.json', writeFlow(shop));
    await put('cut.json', '{');
    const { code, err } = await run('flow import good.json cut.json', { data });
    expect([code, existsSync(data)]).toEqual([1, false]);
    expect(err).toContain('cut.json:1:2: error: This is not readable JSON');
    expect(err).toContain('Nothing was changed.');
    expect((await run('flow import good.json good.json --replace', { data })).code).toBe(1);
    expect(await flowsIn(data)).toEqual([]);
  });

  it('gives back what was put in, and publishes it', async () => {
    const data = join(folder, 'round-trip');
    await put('good.json', writeFlow(greeting));
    expect(await run('flow import good.json --replace --json', { data })).toMatchObject({
      code: 0,
    });
    const exported = await run('flow export greeting', { data });
    expect(`${exported.out}\n`).toBe(writeFlow(greeting));
    const published = await run(['flow', 'publish', 'greeting', '--note', 'first'], { data });
    expect(published).toMatchObject({ code: 0, out: 'Greeting: version 1 is live.' });
    await put('good.json', writeFlow({ ...greeting, name: 'Renamed: a/b' }));
    expect((await run('flow import good.json --replace', { data })).out).toContain(
      'Draft replaced',
    );
    expect((await run('flow import good.json', { data })).out).toContain('Added');
    const [first, second] = await flowsIn(data);
    expect([first?.id, first?.revision, second?.id === 'greeting']).toEqual(['greeting', 2, false]);
    expect((await run(['flow', 'export', 'Renamed: a/b'], { data })).err).toContain(
      'Several flows',
    );
    expect((await run('flow export --all --out files', { data })).code).toBe(0);
    const names = await readdir(join(folder, 'files'));
    expect(names.sort()).toEqual(
      [
        `Renamed- a-b-${second?.id ?? ''}.bellhop.json`,
        'Renamed- a-b-greeting.bellhop.json',
      ].sort(),
    );
    for (const name of names) {
      expect(readFlow(await readFile(join(folder, 'files', name), 'utf8')).ok).toBe(true);
    }
    expect((await run('flow export greeting --live', { data })).out).toBe(exported.out);
  });

  it('refuses to publish what has errors, and says which', async () => {
    const data = join(folder, 'errors');
    await put('loose.json', writeFlow(loose));
    await run('flow import loose.json --replace', { data });
    const { code, err } = await run(['flow', 'publish', 'loose', '--note', 'n'], { data });
    expect(code).toBe(1);
    expect(err).toContain('Nothing starts this flow.');
    expect((await run(['flow', 'publish', 'gone', '--note', 'n'], { data })).code).toBe(1);
  });

  it('is prepared before the first start: channels and people', async () => {
    const data = join(folder, 'people');
    const added = json(await run('channel add shop --json', { data }));
    expect(added.channel.secret).toMatch(/^whsec_/);
    expect((await run('channel add shop', { data })).err).toContain('taken');
    expect((await run('channel add Shop!', { data })).err).toContain('key: ');
    expect((await run('channel list', { data })).out).toBe('shop\tshop');
    expect((await run('channel list --secrets', { data })).out).toContain(added.channel.secret);
    const user = 'user add ann@example.com --role admin';
    const weak = await run(`${user} --password-stdin`, { data, input: 'short\n' });
    expect([weak.code, weak.err]).toEqual([1, expect.stringContaining('at least')]);
    const made = json(await run(`${user} --json`, { data }));
    expect([made.user.role, made.password.length >= 12]).toEqual(['admin', true]);
    expect((await run(user, { data })).err).toContain('is there already');
  });

  it.runIf(testsOn === 'sqlite')('is read but not written while a server runs on it', async () => {
    await using server = await startTestServer();
    const data = server.folder;
    const refused = await run('flow import good.json --json', { data });
    expect(refused.code).toBe(1);
    expect(json(refused)).toMatchObject({ ok: false, error: { code: 'data.locked' } });
    expect((await run('user add b@example.com --role agent', { data })).err).toContain(data);
    expect((await run('flow export --all --out beside', { data })).code).toBe(0);
    expect((await run('channel list', { data })).out).toContain('demo');
  });

  it('is not made by a command that only reads', async () => {
    const data = join(folder, 'nowhere');
    const { code, err } = await run('flow export --all --out x', { data });
    expect([code, existsSync(data)]).toEqual([1, false]);
    expect(err).toContain('There is no Bellhop database');
  });
});
