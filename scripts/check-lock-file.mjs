// The lock file must fit the package.json files and must not name the host that packages came from.
import { readFileSync } from 'node:fs';
import { workspaces } from './lib/files.mjs';
import { inRoot } from './lib/root.mjs';

const readJson = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));
const { packages } = readJson('package-lock.json');
const problems = [];

for (const [path, entry] of Object.entries(packages)) {
  if (/^\w+:\/\//.test(entry.resolved ?? '')) {
    problems.push(`package-lock.json: ${path} names a download host; install with the .npmrc here`);
  }
}

for (const folder of ['', ...workspaces()]) {
  const manifest = folder === '' ? 'package.json' : `${folder}/package.json`;
  for (const kind of ['dependencies', 'devDependencies']) {
    const wanted = JSON.stringify(sorted(readJson(manifest)[kind]));
    const locked = JSON.stringify(sorted(packages[folder]?.[kind]));
    if (wanted !== locked) {
      problems.push(`package-lock.json: ${kind} of ${manifest} differ; run npm install`);
    }
  }
}

function sorted(record = {}) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
