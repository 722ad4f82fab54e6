import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, workspaces } from './files.mjs';
import { inRoot } from './root.mjs';

const tool = (name) => inRoot('node_modules/.bin', name);
const knip = ['--no-progress', '--no-config-hints'];
const orAll = (files, all) => (files.length > 0 ? files : all);

/** The compiler that is a native program: four times as fast. What looks for imports can only read with the older one. */
const tsc = inRoot('node_modules/typescript-7/bin/tsc');

/** TypeScript per workspace. One without sources has nothing to check yet. */
function types(files) {
  const cache = inRoot('node_modules/.cache/bellhop-types');
  mkdirSync(cache, { recursive: true });
  return orAll(files, ['.', ...workspaces()])
    .filter((folder) => existsSync(inRoot(folder, 'tsconfig.json')) && hasSources(folder))
    .map((folder) => {
      const buildInfo = join(cache, `${folder.replace(/\W/g, '-')}.tsbuildinfo`);
      const incremental = ['--incremental', '--tsBuildInfoFile', buildInfo];
      const args = [tsc, '-p', folder, ...incremental];
      return { name: folder, command: process.execPath, args };
    });
}

function hasSources(folder) {
  return folder === '.' || filesBelow(inRoot(folder)).some((file) => /\.tsx?$/.test(file));
}

/** Every script that writes files into the repository and can say whether they are fresh. */
function generated() {
  const scripts = [inRoot('scripts/gen-nodes.mjs')];
  for (const folder of workspaces()) {
    const own = inRoot(folder, 'scripts');
    if (!existsSync(own)) continue;
    for (const file of readdirSync(own).filter((name) => name.endsWith('.mjs'))) {
      if (readFileSync(join(own, file), 'utf8').includes('--check')) scripts.push(join(own, file));
    }
  }
  return scripts.map((script) => ({
    name: script,
    command: process.execPath,
    args: [script, '--check'],
  }));
}

/**
 * The gate: every check by name, with the programs that it runs. Each takes an optional list of files (folders of
 * workspaces for `types`) to look at instead of the whole repository.
 */
export const checks = [
  {
    name: 'format',
    says: 'Prettier would change nothing',
    jobs: (files) => [
      {
        command: tool('prettier'),
        args: ['--check', '--log-level', 'warn', ...orAll(files, ['.'])],
      },
    ],
  },
  { name: 'types', says: 'TypeScript, strict, in every workspace', jobs: types },
  {
    name: 'lint',
    says: 'Oxlint: types, sizes, names, casts, purity',
    jobs: (files) => [{ command: tool('oxlint'), args: ['-c', 'oxlint.config.mjs', ...files] }],
  },
  {
    name: 'boundaries',
    says: 'Nothing imports upwards or in circles',
    jobs: (files) => [
      {
        command: tool('depcruise'),
        args: [
          '--config',
          '.dependency-cruiser.cjs',
          '--output-type',
          'err-long',
          ...orAll(files, ['packages', 'apps', 'e2e']),
        ],
      },
    ],
  },
  {
    name: 'dead-code',
    says: 'No file, export or dependency that nobody uses',
    jobs: () => [
      { command: tool('knip'), args: [...knip, '--exclude', 'exports'] },
      // What a package's door lets out must have a taker too. (Types may stand there for completeness.)
      { command: tool('knip'), args: [...knip, '--include', 'exports', '--include-entry-exports'] },
    ],
  },
  { name: 'generated', says: 'Generated files are fresh', jobs: generated },
  {
    name: 'lock-file',
    says: 'The lock file fits and names no download host',
    jobs: () => [{ command: process.execPath, args: [inRoot('scripts/check-lock-file.mjs')] }],
  },
  {
    name: 'tests',
    says: 'Unit and contract tests',
    jobs: (files) => [{ command: tool('vitest'), args: ['run', ...files] }],
  },
];
