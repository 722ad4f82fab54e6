import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './root.mjs';

/** Runs a program to its end and gives back its exit code and everything that it printed. Never throws. */
export function run(command, args, { cwd = root, env = process.env, onLine, timeout } = {}) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (onLine === undefined) return;
      for (const line of String(chunk).split('\n')) if (line.trim() !== '') onLine(line.trimEnd());
    };
    const end = (code) => resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`;
      end(127);
    });
    child.on('close', (code, signal) => {
      if (signal !== null) output += `${command} was ended by ${signal}\n`;
      end(code ?? 1);
    });
  });
}

/** Runs the jobs in order, at most as many at once as the machine has cores. */
export async function pool(jobs, width = Math.max(1, Math.min(4, availableParallelism()))) {
  const results = new Array(jobs.length);
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const mine = next++;
      results[mine] = await jobs[mine]();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
