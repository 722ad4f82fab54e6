import { readFileSync } from 'node:fs';
import { workspaces } from './files.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { onlyWhenChanged } from './stamp.mjs';
import { SetUpError } from './steps.mjs';

const windows = process.platform === 'win32';
const npm = windows ? 'npm.cmd' : 'npm';
const stamps = 'node_modules/.bellhop';
const installStamp = 'node_modules/.bellhop-install';

/** Prisma looks for a downloaded engine before it does anything. Any file that exists satisfies it. */
const quiet = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_QUERY_ENGINE_LIBRARY: process.execPath,
  PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
  // `npm test --silent` must not silence what an install that failed has to say.
  npm_config_loglevel: 'notice',
};

/** Ends with a clear sentence when this Node is too old to go on. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const [major, minor] = engines.node.replace('>=', '').split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new SetUpError(
    `Bellhop needs Node.js ${major}.${minor} or newer; this is ${process.version}. Install a newer Node.js and run this again.`,
  );
}

async function must(what, command, args, onLine) {
  const { code, output } = await run(command, args, { env: quiet, onLine });
  if (code === 0) return;
  const lines = output.trimEnd().split('\n');
  const middle = lines.length > 60 ? ['…', ...lines.slice(-30)] : lines.slice(30);
  const said = [...lines.slice(0, 30), ...middle].join('\n');
  throw new SetUpError(`${what} did not work (exit code ${code}). It said:\n\n${said}`);
}

/** A sign of life now and then, for steps that take minutes and print nothing. */
async function withTicks(announce, work) {
  const started = Date.now();
  const timer = setInterval(() => {
    announce(`… still working, ${Math.round((Date.now() - started) / 1000)} s`);
  }, 10_000);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}

/** True when the compiled part of the database driver is there and fits this Node. */
async function databaseDriverLoads() {
  const program = "new (require('better-sqlite3'))(':memory:').close()";
  const { code } = await run(process.execPath, ['-e', program], { cwd: inRoot('apps/runtime') });
  return code === 0;
}

function install(announce) {
  const manifests = ['package.json', ...workspaces().map((each) => `${each}/package.json`)];
  const work = {
    stamp: installStamp,
    inputs: ['package-lock.json', '.npmrc', ...manifests],
    outputs: ['node_modules/better-sqlite3', 'node_modules/.bin'],
  };
  return onlyWhenChanged(work, async () => {
    announce();
    // `npm ci` refuses a lock file that lacks a package for a system that the registry at hand does not carry. This
    // installs the same locked versions without rewriting the lock file, which is for people who change dependencies.
    const args = ['install', '--no-save', '--no-audit', '--no-fund'];
    await withTicks(announce, () => must('Installing packages', npm, args));
    if (await databaseDriverLoads()) return;
    announce('Building the database driver …');
    await withTicks(announce, () =>
      must('Building the database driver', npm, [
        'rebuild',
        'better-sqlite3',
        '--foreground-scripts',
      ]),
    );
    if (!(await databaseDriverLoads())) {
      throw new SetUpError(
        'The database driver (better-sqlite3) was installed but does not load. It is fetched ready-made or compiled; compiling needs python3, make and a C++ compiler.',
      );
    }
  });
}

function generateClient(announce) {
  const work = {
    stamp: `${stamps}/client`,
    inputs: [
      installStamp,
      'apps/runtime/prisma/schema.prisma',
      'apps/runtime/scripts/generate-client.mjs',
      'apps/runtime/scripts/postgresql-schema.mjs',
    ],
    outputs: [
      'apps/runtime/src/generated/prisma/client.ts',
      'apps/runtime/src/generated/prisma-postgresql/client.ts',
    ],
  };
  return onlyWhenChanged(work, async () => {
    announce();
    const script = inRoot('apps/runtime/scripts/generate-client.mjs');
    await must('Generating the database clients', process.execPath, [script]);
  });
}

const base = ['tsconfig.base.json', installStamp];
const packages = ['packages/schema', 'packages/language', 'packages/nodes', 'packages/engine'];
const builds = [
  { name: 'editor', folder: 'apps/editor', inputs: packages, output: 'index.html' },
  { name: 'widget', folder: 'apps/widget', inputs: [], output: 'index.html' },
  { name: 'runtime', folder: 'apps/runtime', inputs: packages, output: 'server.js' },
  { name: 'language measures', folder: 'packages/language', inputs: [], output: 'bench.js' },
];

async function build(announce, only = builds) {
  let worked = false;
  for (const { name, folder, inputs, output } of only) {
    const work = {
      stamp: `${stamps}/${name.replaceAll(' ', '-')}`,
      inputs: [...base, ...inputs, folder],
      outputs: [`${folder}/dist/${output}`],
    };
    const built = await onlyWhenChanged(work, async () => {
      announce(`the ${name}`);
      await must(`Building the ${name}`, npm, ['run', 'build', '--workspace', folder]);
    });
    worked ||= built;
  }
  return worked;
}

/** What the checks need. Each step does nothing when nothing changed. */
export const checkSteps = [
  { title: 'Installing packages', work: install },
  { title: 'Generating the database clients', work: generateClient },
];

/** What has to be there before the product can run. */
export const setUpSteps = [
  ...checkSteps,
  { title: 'Building editor, chat page and server', work: build },
];

/** What the command line needs. */
export const commandLineSteps = [
  ...checkSteps,
  {
    title: 'Building the command line',
    work: (announce) =>
      build(
        announce,
        builds.filter(({ name }) => name === 'runtime'),
      ),
  },
];
