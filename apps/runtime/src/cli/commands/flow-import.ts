import { exitCodes, say, type Call, type CliCommand } from '../call.ts';
import { cliAuthor, withCore } from '../open-data.ts';
import { readFlowFile, type FlowFile } from '../read-flow-file.ts';
import { problemLine, toldInput } from '../told-problems.ts';

/** Puts flows from files into the list as drafts: all of them, or none when one cannot be read. */
export const flowImport: CliCommand = {
  name: 'flow import',
  usage: '<file…> [--replace]',
  options: { replace: 'flag' },
  takes: [1, Infinity],
  run: async (call) => {
    const { io, words } = call;
    const files = await Promise.all(call.rest.map((file) => readFlowFile(file, io.cwd)));
    const documents = files.flatMap(({ read }) => (read.ok ? [read.document] : []));
    if (documents.length < files.length) return refused(call, files);
    const { importFlows } = await import('../../flows/import-flows.ts');
    const flows = await withCore(io.env, (core) =>
      importFlows(core, { documents, replace: call.has('replace') }, cliAuthor),
    );
    say(call, { ok: true, flows }, () =>
      flows
        .map(({ id, name, replaced }) =>
          words.t(replaced ? 'import.replaced' : 'import.added', { id, name }),
        )
        .join('\n'),
    );
    return exitCodes.fine;
  },
};

function refused(call: Call, files: FlowFile[]): number {
  const { io, words } = call;
  const told = files.map(({ file, read }) => {
    return { file, problems: read.ok ? [] : read.problems.map((one) => toldInput(one, words)) };
  });
  if (call.json) io.out(JSON.stringify({ ok: false, flows: [], files: told }));
  else {
    const lines = told.flatMap(({ file, problems }) =>
      problems.map((one) => problemLine(file, one, words)),
    );
    io.err([...lines, words.t('import.nothing')].join('\n'));
  }
  return exitCodes.refused;
}
