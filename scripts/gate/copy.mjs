import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBelow, workspaces } from '../lib/files.mjs';
import { inRoot, root, shortPath } from '../lib/root.mjs';

/** Links every installed package, but lets `@bellhop/*` mean the packages of the copy. */
function linkPackages(copy) {
  const target = join(copy, 'node_modules');
  mkdirSync(join(target, '@bellhop'), { recursive: true });
  for (const name of readdirSync(inRoot('node_modules'))) {
    if (name === '@bellhop' || name === '.cache') continue;
    symlinkSync(inRoot('node_modules', name), join(target, name));
  }
  for (const name of readdirSync(inRoot('node_modules/@bellhop'))) {
    const real = shortPath(realpathSync(inRoot('node_modules/@bellhop', name)));
    symlinkSync(join(copy, real), join(target, '@bellhop', name));
  }
}

/** A throw-away copy of the repository in which the gate's tools run as they do here. */
export function copyOfRepository() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'bellhop-gate-')));
  for (const file of filesBelow(root)) {
    const target = join(copy, shortPath(file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
  linkPackages(copy);
  for (const folder of workspaces()) {
    try {
      symlinkSync(inRoot(folder, 'node_modules'), join(copy, folder, 'node_modules'));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  return copy;
}
