import { compareFlows } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import { exitCodes, say, type Call, type CliCommand } from '../call.ts';
import { readFlowFile, type FlowFile } from '../read-flow-file.ts';
import { changeLines } from '../told-changes.ts';
import { problemLine, toldInput } from '../told-problems.ts';

/** What differs between two flow files, for whoever reads a pull request. Needs no database. */
export const flowDiff: CliCommand = {
  name: 'flow diff',
  usage: '<old file> <new file> [--exit-code]',
  options: { 'exit-code': 'flag' },
  takes: [2, 2],
  run: async (call) => {
    const [old, fresh] = await Promise.all(
      call.rest.map((file) => readFlowFile(file, call.io.cwd)),
    );
    const files = [old, fresh].filter((file) => file !== undefined);
    const [from, to] = files.flatMap(({ read }) => (read.ok ? [read.document] : []));
    if (from === undefined || to === undefined) return unreadable(call, files);
    return tell(call, from, to);
  },
};

function tell(call: Call, from: FlowDocument, to: FlowDocument): number {
  const changes = compareFlows(from, to);
  const { layout } = changes;
  const isSame =
    changes.count === 0 && [...layout.steps, ...layout.notes, ...layout.lines].length === 0;
  say(call, { ok: true, same: isSame, ...changes }, () =>
    changeLines(changes, { from, to }, call.words).join('\n'),
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
