// npm start: sets up whatever is missing or has changed, then runs the product on one port.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { inRoot } from './lib/root.mjs';
import { serverCommand } from './lib/server-command.mjs';
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { SetUpError, runSteps } from './lib/steps.mjs';

/** Runs the server in this terminal. Its exit code becomes ours, and signals meant for us reach it. */
function serve() {
  const server = spawn(process.execPath, serverCommand, {
    cwd: inRoot('.'),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the server by itself; a second one would look like impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal);
    });
  }
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(server);
  server.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

/** npm hands a signal only to the shell between us, which ends without a word. So we look whether it is still there. */
function stopWithParent(server) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    server.kill('SIGTERM');
  }, 500);
  timer.unref();
}

try {
  checkNode();
  const total = setUpSteps.length + 1;
  await runSteps(setUpSteps, { total });
  console.log(`${total}/${total} Starting Bellhop …`);
  serve();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
