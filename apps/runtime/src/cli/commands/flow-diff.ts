import { compareFlows } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import { exitCodes, numberOf, say, type Call, type CliCommand } from '../call.ts';
import type { Behaviour } from '../compare-behaviour.ts';
import { chatsIn } from '../read-chats.ts';
import { readFlowFile, type FlowFile } from '../read-flow-file.ts';
import { changeLines } from '../told-changes.ts';
import { problemLine, toldInput } from '../told-problems.ts';

/**
 * What differs between two flow files, for whoever reads a pull request: in the files, in what their test cases get, and
 * on demand in what conversations get. Needs a database only for stored conversations.
 */
export const flowDiff: CliCommand = {
  name: 'flow diff',
  usage: '<old file> <new file> [--chats <file>] [--last <n>] [--exit-code]',
  options: { chats: 'value', last: 'value', 'exit-code': 'flag' },
  takes: [2, 2],
  run: async (call) => {
    const [old, fresh] = await Promise.all(
      call.rest.map((file) => readFlowFile(file, call.io.cwd)),
    );
    const files = [old, fresh].filter((file) => file !== undefined);
    const [from, to] = files.flatMap(({ read }) => (read.ok ? [read.document] : []));
    if (from === undefined || to === undefined) return unreadable(call, files);
    const behaviour = await behaviourOf(call, { from, to });
    return behaviour === 'unreadable' ? exitCodes.refused : tell(call, { from, to }, behaviour);
  },
};

interface Versions {
  from: FlowDocument;
  to: FlowDocument;
}

/** Null where nobody asked for it. */
async function behaviourOf(
  call: Call,
  versions: Versions,
): Promise<Behaviour | null | 'unreadable'> {
  const file = call.value('chats');
  const isStored = call.value('last') !== undefined;
  if (file === undefined && !isStored) return null;
  const last = numberOf(call, 'last', Infinity);
  const { behaviourInFile, behaviourInStored } = await import('../compare-behaviour.ts');
  if (file === undefined) return behaviourInStored(versions, last, call.io.env);
  const chats = await chatsIn(file, call);
  return chats === null ? 'unreadable' : behaviourInFile(versions, chats.slice(0, last));
}

async function tell(
  call: Call,
  { from, to }: Versions,
  behaviour: Behaviour | null,
): Promise<number> {
  const changes = compareFlows(from, to);
  const { layout } = changes;
  const isSame =
    changes.count === 0 && [...layout.steps, ...layout.notes, ...layout.lines].length === 0;
  const { behaviourLines } = await import('../compare-behaviour.ts');
  const { compareTests, testLines } = await import('../compare-tests.ts');
  const tests = compareTests({ from, to });
  const told = { ok: true, same: isSame, ...changes, tests };
  say(call, { ...told, ...(behaviour !== null && { behaviour }) }, () =>
    [
      ...changeLines(changes, { from, to }, call.words),
      ...testLines(tests, call),
      ...(behaviour === null ? [] : behaviourLines(behaviour, { from, to }, call)),
    ].join('\n'),
  );
  return call.has('exit-code') && !isSame ? exitCodes.refused : exitCodes.fine;
}

function unreadable(call: Call, files: readonly FlowFile[]): number {
  const { io, json, words } = call;
  const told = files.map(({ file, read }) => {
    return { file, problems: read.ok ? [] : read.problems.map((one) => toldInput(one, words)) };
  });
  if (json) io.out(JSON.stringify({ ok: false, files: told }));
  else {
    for (const { file, problems } of told) {
      for (const problem of problems) io.err(problemLine(file, problem, words));
    }
  }
  return exitCodes.refused;
}
