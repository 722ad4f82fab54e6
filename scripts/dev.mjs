// npm run dev: the server restarts and the editor reloads when a source file changes.
import { spawn } from 'node:child_process';
import { inRoot } from './lib/root.mjs';
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { SetUpError, runSteps } from './lib/steps.mjs';

const editorPort = process.env.EDITOR_PORT ?? '5173';

function start(name, args, cwd) {
  const child = spawn(inRoot('node_modules/.bin', name), args, {
    cwd: inRoot(cwd),
    stdio: 'inherit',
  });
  child.on('exit', (code) => stop(code ?? 0));
  return child;
}

let children = [];
function stop(code) {
  process.exitCode ??= code;
  for (const child of children.splice(0)) child.kill('SIGTERM');
}

try {
  checkNode();
  await runSteps(setUpSteps);
  console.log(`The editor with live reload: http://127.0.0.1:${editorPort}`);
  children = [
    start('tsx', ['watch', '--clear-screen=false', inRoot('apps/runtime/src/server.ts')], '.'),
    start('vite', ['--port', editorPort, '--strictPort'], 'apps/editor'),
  ];
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
