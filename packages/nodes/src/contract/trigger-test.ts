import { createWordScanner } from '@bellhop/language';
import type { Event } from '@bellhop/schema';
import type { Tools, TriggerExecutor, Verdict } from './node-executor.ts';

/** The test of a trigger by itself, with its own words looked for. The engine looks for those of all flows together. */
export function triggerTest<Config>(
  executor: TriggerExecutor<Config>,
  config: Config,
  tools: Tools = {},
): (event: Event) => Verdict {
  const scanner = createWordScanner(executor.words?.(config, tools) ?? []);
  const test = executor.prepare(config, tools);
  return (event) => {
    const scan = scanner.scan(event.body.type === 'customerMessage' ? event.body.text : '');
    return test(event, (request) => scan.resultOf(request));
  };
}
