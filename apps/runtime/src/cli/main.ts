import { text } from 'node:stream/consumers';
import { runCli } from './run-cli.ts';

runCli(process.argv.slice(2), {
  out: (line) => {
    process.stdout.write(`${line}\n`);
  },
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
  input: () => text(process.stdin),
  cwd: process.cwd(),
  env: process.env,
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isTold = error instanceof Error && process.env['BELLHOP_LOG'] !== 'debug';
    console.error(isTold ? error.message : error);
    process.exitCode = 1;
  },
);
