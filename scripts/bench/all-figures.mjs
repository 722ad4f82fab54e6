import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { benchHttp } from '../../apps/runtime/bench/http-bench.mjs';
import { canvasFigures } from '../../e2e/bench/canvas-bench.mjs';
import { checkInBrowser } from '../../e2e/bench/check-bench.mjs';
import { bundleSize, firstLoad } from '../../e2e/bench/editor-bench.mjs';
import { benchPipeline } from '../../packages/language/scripts/eval/pipeline.mjs';
import { browserPart } from '../../packages/language/scripts/browser-part.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { importBuilt } from '../lib/import-built.mjs';
import { inRoot } from '../lib/root.mjs';
import { temporaryServer } from './temporary-server.mjs';

/** Measures everything, one thing after the other. Times in the unit that the name ends with; null where it cannot be measured. */
export async function allFigures({ messages, rules } = {}) {
  const { engineBench } = await importBuilt('packages/engine/bench/engine-bench.ts');
  const { checkBench } = await importBuilt('packages/nodes/bench/check-bench.ts');
  return {
    machine: machine(),
    engine: engineBench(),
    check: checkBench(),
    checkInBrowser: await inBrowser(checkInBrowser),
    // The messages are not part of the project: see eval:language.
    reading: benchPipeline(inRoot('../shared/data')),
    server: await benchHttp({ messages, rules }),
    languagePart: await browserPart(),
    editor: { ...bundleSize(), firstLoad: await inBrowser(onServer(firstLoad)) },
    canvas: await inBrowser(onServer(canvasFigures)),
  };
}

export function machine() {
  const all = cpus();
  return {
    cores: all.length,
    cpu: all[0]?.model ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    versions: versions(),
    at: new Date().toISOString(),
  };
}

/** What was measured: the commit, where there is a repository, and the libraries that the figures hang on most. */
function versions() {
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: inRoot('.'),
    encoding: 'utf8',
  });
  const libraries = ['fastify', '@prisma/client', 'better-sqlite3', 'pg', 'react', '@xyflow/react'];
  return {
    // It is null where there is no git.
    bellhop: stdout?.trim() || null,
    ...Object.fromEntries(libraries.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name) {
  const places = ['node_modules', 'apps/runtime/node_modules', 'apps/editor/node_modules'];
  const file = places.map((place) => inRoot(`${place}/${name}/package.json`)).find(existsSync);
  return file === undefined ? null : JSON.parse(readFileSync(file, 'utf8')).version;
}

async function inBrowser(measure) {
  const executablePath = findChromium();
  return executablePath === undefined ? null : measure(executablePath);
}

/** A measurement on a server of its own. */
function onServer(measure) {
  return async (executablePath) => {
    const server = await temporaryServer();
    try {
      return await measure({ ...server, executablePath });
    } finally {
      await server.stop();
    }
  };
}
