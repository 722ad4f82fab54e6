import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * All that is asked about one message, over the messages of several languages: time and memory. In a process of its own,
 * so that nothing else stands in the memory. Null when there are no messages.
 */
export function benchPipeline(root) {
  if (!root || !existsSync(join(root, 'nlu', 'text', 'messages.jsonl'))) return null;
  const script = fileURLToPath(new URL('../bench-pipeline.mjs', import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', script, root], { encoding: 'utf8' }),
  );
}

export function measurePipeline(root, { pipeline: target }, table) {
  const measured = benchPipeline(root);
  if (measured === null) return;
  const { intents, questions, keywords, p50, p99, megabytes } = measured;
  table.heading(
    `Everything for one message: ${intents} intents, ${questions} questions, ${keywords} keywords`,
  );
  table.atMost('p50, µs', p50, target.p50, 0);
  table.atMost('p99, µs', p99, target.p99, 0);
  table.atMost('memory, MB', megabytes, target.megabytes);
}
