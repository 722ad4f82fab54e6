import type { Words } from './words.ts';

/** The terminal, as something that is handed in: tests bring their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Everything that is piped in. */
  input(): Promise<string>;
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** One call of the command line, its options checked. */
export interface Call {
  io: Io;
  words: Words;
  json: boolean;
  /** What stands behind the command's name and is no option. */
  rest: string[];
  has(flag: string): boolean;
  value(option: string): string | undefined;
}

export const exitCodes = { fine: 0, refused: 1, wrongUsage: 2 } as const;

export interface CliCommand {
  /** Such as `flow check`; its help is `help.<name with a dash>` in the messages. */
  name: string;
  /** What follows the name in the line of usage, in the notation that all languages share. */
  usage: string;
  options: Readonly<Record<string, 'flag' | 'value'>>;
  /** How many arguments it takes besides options. */
  takes: readonly [least: number, most: number];
  run(call: Call): Promise<number>;
}

/** Called in a way that cannot be meant; `code` is the key `usage.<code>` in the messages. */
export class WrongUsage extends Error {
  readonly code: string;
  readonly values: Record<string, string>;
  constructor(code: string, values: Record<string, string> = {}) {
    super(code);
    this.name = 'WrongUsage';
    this.code = code;
    this.values = values;
  }
}

/** Says something to machines as one line of JSON, or to people. */
export function say({ io, json }: Call, result: object, text: () => string): void {
  io.out(json ? JSON.stringify(result) : text());
}

/** The number behind an option; `usual` where it is not given. */
export function numberOf(call: Call, option: string, usual: number): number {
  const text = call.value(option);
  if (text === undefined) return usual;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new WrongUsage('number', { option: `--${option}` });
  return Number(text);
}
