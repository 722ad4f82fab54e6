import { parseArgs } from 'node:util';
import { WrongUsage, type CliCommand } from './call.ts';

/** Options that every command understands. */
export const commonOptions = { help: 'flag', json: 'flag', locale: 'value' } as const;

export interface Args {
  flags: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
  rest: string[];
}

/** Reads the options of a command. Whatever is unknown, missing or too much is wrong usage, never passed over. */
export function readArgs(argv: string[], options: CliCommand['options']): Args {
  const known = new Map<string, 'flag' | 'value'>([
    ...Object.entries(commonOptions),
    ...Object.entries(options),
  ]);
  const { tokens } = parseArgs({
    args: argv,
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      [...known].map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }]),
    ),
  });
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    const kind = known.get(name);
    if (kind === undefined) throw new WrongUsage('unknownOption', { option });
    if (kind === 'flag') {
      if (value !== undefined) throw new WrongUsage('noValue', { option });
      flags.add(name);
    } else {
      if (value === undefined || value === '') throw new WrongUsage('valueMissing', { option });
      values.set(name, value);
    }
  }
  return { flags, values, rest };
}
