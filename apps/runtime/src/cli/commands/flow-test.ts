import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { percentOf, runTests, type Coverage, type TestResult } from '@bellhop/engine';
import { pinyinOf } from '@bellhop/language/pinyin';
import { exitCodes, say, type Call, type CliCommand } from '../call.ts';
import { junitXml } from '../junit-xml.ts';
import { readFlowFile, type FlowFile } from '../read-flow-file.ts';
import { problemLine, toldInput } from '../told-problems.ts';

/**
 * Plays the test cases of flow files. All files that are named make up the shop, in this order, so that flows that call
 * or wake each other are tested together. A file without test cases takes part and has nothing to fail.
 */
export const flowTest: CliCommand = {
  name: 'flow test',
  usage: '<file…> [--junit <file>]',
  options: { junit: 'value' },
  takes: [1, Infinity],
  run: async (call) => {
    const { io, words } = call;
    const files = await Promise.all(call.rest.map((file) => readFlowFile(file, io.cwd)));
    const documents = files.flatMap(({ read }) => (read.ok ? [read.document] : []));
    if (documents.length < files.length) return unreadable(call, files);
    const tested = documents.map((document, index): TestedFile => {
      const { cases, coverage } = runTests(document, { others: documents, tools: { pinyinOf } });
      const results = cases.map(({ id, name, passed, failures }) => {
        return { id, name, passed, failures };
      });
      return { file: files[index]?.file ?? '', flow: document.name, results, coverage };
    });
    const junit = call.value('junit');
    if (junit !== undefined)
      await writeFile(
        resolve(io.cwd, junit),
        junitXml(tested, (one) => failureLines(one, call)),
      );
    const all = tested.flatMap(({ results }) => results);
    const failed = all.filter(({ passed }) => !passed).length;
    const counts = { passed: all.length - failed, failed };
    say(call, { ok: failed === 0, ...counts, files: tested }, () =>
      [
        ...tested.flatMap(({ file, results }) =>
          results.flatMap((one) => resultLines(file, one, call)),
        ),
        ...tested.flatMap((one) => coverageLine(one, call)),
        words.t('test.summary', counts),
      ].join('\n'),
    );
    return failed === 0 ? exitCodes.fine : exitCodes.refused;
  },
};

interface TestedFile {
  file: string;
  flow: string;
  results: TestResult[];
  coverage: Coverage;
}

/** How much of a flow its test cases pass through; nothing where it has none. */
function coverageLine({ file, results, coverage }: TestedFile, { words }: Call): string[] {
  if (results.length === 0) return [];
  const { steps, exits } = coverage;
  const values = { file, ...exits, exits: percentOf(exits), steps: percentOf(steps) };
  return [words.t('test.coverage', values)];
}

function resultLines(file: string, result: TestResult, call: Call): string[] {
  const verdict = call.words.t(result.passed ? 'test.passed' : 'test.failed');
  return [
    `${verdict} ${file} › ${result.name}`,
    ...failureLines(result, call).map((line) => `    ${line}`),
  ];
}

function failureLines({ failures }: TestResult, { words }: Call): string[] {
  return failures.map(({ step, check, expected, came }) =>
    words.t('test.failure', {
      step: step + 1,
      check,
      expected: JSON.stringify(expected),
      came: JSON.stringify(came),
    }),
  );
}

function unreadable(call: Call, files: FlowFile[]): number {
  const { io, words, json } = call;
  const told = files.map(({ file, read }) => {
    return { file, problems: read.ok ? [] : read.problems.map((one) => toldInput(one, words)) };
  });
  if (json) io.out(JSON.stringify({ ok: false, files: told }));
  else {
    const lines = told.flatMap(({ file, problems }) =>
      problems.map((one) => problemLine(file, one, words)),
    );
    io.err(lines.join('\n'));
  }
  return exitCodes.refused;
}
