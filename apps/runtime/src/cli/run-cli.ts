import { CodedError } from '@bellhop/schema';
import { errorBody } from '../messages/error-body.ts';
import { exitCodes, WrongUsage, type Call, type CliCommand, type Io } from './call.ts';
import { cliLocale } from './cli-locale.ts';
import { backup } from './commands/backup.ts';
import { channelAdd } from './commands/channel-add.ts';
import { channelList } from './commands/channel-list.ts';
import { flowCheck } from './commands/flow-check.ts';
import { flowDiff } from './commands/flow-diff.ts';
import { flowExport } from './commands/flow-export.ts';
import { flowImport } from './commands/flow-import.ts';
import { flowPublish } from './commands/flow-publish.ts';
import { flowReplay } from './commands/flow-replay.ts';
import { flowSchema } from './commands/flow-schema.ts';
import { flowTest } from './commands/flow-test.ts';
import { restore } from './commands/restore.ts';
import { userAdd } from './commands/user-add.ts';
import { verify } from './commands/verify.ts';
import { readArgs, type Args } from './read-args.ts';
import { wordsIn, type Words } from './words.ts';

const commands: readonly CliCommand[] = [
  flowCheck,
  flowImport,
  flowExport,
  flowPublish,
  flowTest,
  flowDiff,
  flowReplay,
  flowSchema,
  channelAdd,
  channelList,
  userAdd,
  backup,
  restore,
  verify,
];

/** Runs one command and gives its exit code: 0 only when all is well, 1 when something is not, 2 for wrong usage. */
export async function runCli(argv: string[], io: Io): Promise<number> {
  const json = argv.includes('--json');
  let words = wordsIn(cliLocale(undefined, io.env));
  try {
    const command = commands.find(({ name }) => startsWith(argv, name));
    const args = readArgs(argv.slice(command?.name.split(' ').length ?? 0), command?.options ?? {});
    words = wordsIn(cliLocale(args.values.get('locale'), io.env));
    if (command === undefined) return overview(args, { io, words });
    if (args.flags.has('help')) {
      io.out(helpFor(command, words));
      return exitCodes.fine;
    }
    const [least, most] = command.takes;
    if (args.rest.length < least) throw new WrongUsage('tooFew', { usage: usageOf(command) });
    if (args.rest.length > most) throw new WrongUsage('tooMany', { usage: usageOf(command) });
    return await command.run(callOf(args, { io, words, json }));
  } catch (error) {
    return failed(error, { io, words, json });
  }
}

function startsWith(argv: readonly string[], name: string): boolean {
  return name.split(' ').every((word, index) => argv[index] === word);
}

function callOf({ flags, values, rest }: Args, parts: Pick<Call, 'io' | 'words' | 'json'>): Call {
  return { ...parts, rest, has: (flag) => flags.has(flag), value: (option) => values.get(option) };
}

function overview({ flags, rest }: Args, { io, words }: Pick<Call, 'io' | 'words'>): number {
  const lines = commands.map((command) => {
    return `  ${usageOf(command)}\n      ${words.t(`help.${keyOf(command)}`)}`;
  });
  const text = [words.t('overview'), ...lines, words.t('common')].join('\n');
  if (rest.length === 0 && flags.has('help')) {
    io.out(text);
    return exitCodes.fine;
  }
  if (rest.length > 0) throw new WrongUsage('unknownCommand', { command: rest.join(' ') });
  io.err(text);
  return exitCodes.wrongUsage;
}

function helpFor(command: CliCommand, words: Words): string {
  const options = Object.entries(command.options).map(
    ([name]) => `  --${name}  ${words.t(`option.${keyOf(command)}.${name}`)}`,
  );
  return [
    usageOf(command),
    '',
    words.t(`help.${keyOf(command)}`),
    ...(options.length === 0 ? [] : ['', ...options]),
    '',
    words.t('common'),
  ].join('\n');
}

function usageOf({ name, usage }: CliCommand): string {
  return `bellhop ${name} ${usage}`.trimEnd();
}

function keyOf({ name }: CliCommand): string {
  return name.replaceAll(' ', '-');
}

function failed(error: unknown, { io, words, json }: Pick<Call, 'io' | 'words' | 'json'>): number {
  if (error instanceof WrongUsage) {
    const message = words.t(`usage.${error.code}`, error.values);
    if (json)
      io.out(JSON.stringify({ ok: false, error: { code: `usage.${error.code}`, message } }));
    else io.err(`${message}\n${words.t('seeHelp')}`);
    return exitCodes.wrongUsage;
  }
  if (error instanceof CodedError) {
    const body = errorBody(error, words.locale);
    if (json) io.out(JSON.stringify({ ok: false, ...body }));
    else io.err([body.error.message, ...fieldLines(body)].join('\n'));
    return exitCodes.refused;
  }
  throw error;
}

function fieldLines({ error }: ReturnType<typeof errorBody>): string[] {
  return error.problems
    .filter(({ path }) => path !== '')
    .map(({ path, message }) => `  ${path}: ${message}`);
}
