import { checkFlow } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { exitCodes, say, type Call, type CliCommand } from '../call.ts';
import { readFlowFile, type FlowFile } from '../read-flow-file.ts';
import { problemLine, toldFlow, toldInput, type ToldProblem } from '../told-problems.ts';

/** Checks files by themselves: no database is asked, so nothing is said about intents that only a shop can know. */
export const flowCheck: CliCommand = {
  name: 'flow check',
  usage: '<file…> [--strict]',
  options: { strict: 'flag' },
  takes: [1, Infinity],
  run: async (call) => {
    const { io, words } = call;
    const files = await Promise.all(call.rest.map((file) => readFlowFile(file, io.cwd)));
    const checked = files.map((file) => ({ ...file, told: problemsOf(file, call) }));
    const all = checked.flatMap(({ told }) => told);
    const count = (wanted: string) => all.filter(({ severity }) => severity === wanted).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const ok = errors === 0 && (warnings === 0 || !call.has('strict'));
    const result = {
      ok,
      errors,
      warnings,
      files: checked.map(({ file, told }) => ({ file, problems: told })),
    };
    say(call, result, () =>
      [
        ...checked.flatMap(({ file, read, told }) =>
          told.map((one) => problemLine(file, one, words, read.ok ? read.document : undefined)),
        ),
        words.t('check.summary', { files: files.length, errors, warnings }),
      ].join('\n'),
    );
    return ok ? exitCodes.fine : exitCodes.refused;
  },
};

function problemsOf({ read }: FlowFile, { words }: Call): ToldProblem[] {
  if (!read.ok) return read.problems.map((problem) => toldInput(problem, words));
  const { document } = read;
  return checkFlow(document, nodeDefinitions).map((one) => toldFlow(one, document, words));
}
