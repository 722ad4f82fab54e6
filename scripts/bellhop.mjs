// npm run bellhop -- <command>: sets up whatever is missing or has changed, then runs the command in the folder where
// somebody typed it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { inRoot, root } from './lib/root.mjs';
import { resolve } from 'node:path';
import { checkNode, commandLineSteps } from './lib/set-up.mjs';
import { SetUpError, runSteps } from './lib/steps.mjs';

// Standard output belongs to the command: it may be read by a machine.
console.log = console.error;

function runCommand() {
  const command = [inRoot('apps/runtime/dist/cli/main.js'), ...process.argv.slice(2)];
  const child = spawn(process.execPath, command, {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
    // The data lies where `npm start` has it, wherever the command is typed.
    env: { ...process.env, BELLHOP_DATA: resolve(root, process.env.BELLHOP_DATA || 'data') },
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

try {
  checkNode();
  await runSteps(commandLineSteps, { log: quietly });
  runCommand();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

/** Only what takes time is worth a line. */
function quietly(line) {
  if (!line.endsWith(': up to date')) console.error(line);
}
