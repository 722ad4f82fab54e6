import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  addVisits,
  coverageOf,
  percentOf,
  runTest,
  stageOf,
  type Coverage,
  type TestResult,
} from '@bellhop/engine';
import { testsInOrder, type FlowDocument } from '@bellhop/schema';
import { pinyinOf } from '@bellhop/language/pinyin';
import { exitCodes, say, type Call, type CliCommand } from '../call.ts';
import { junitXml, type TimedResult } from '../junit-xml.ts';
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
      const { results, coverage } = timedTests(document, documents);
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

/** Each test case with what it passes through and how long it took; the flow's other files make up the shop. */
function timedTests(document: FlowDocument, others: readonly FlowDocument[]) {
  const stage = stageOf(document, { others, tools: { pinyinOf } });
  const cases = testsInOrder(document.tests).map((test) => {
    const started = performance.now();
    const tested = runTest(stage, document, test);
    return { ...tested, seconds: (performance.now() - started) / 1000 };
  });
  return {
    results: cases.map(({ id, name, passed, failures, coverage, seconds }): TimedResult => {
      return { id, name, passed, failures, coverage, seconds };
    }),
    coverage: coverageOf(document, addVisits(cases.map(({ visits }) => visits))),
  };
}

interface TestedFile {
  file: string;
  flow: string;
  results: TimedResult[];
  coverage: Coverage;
}

/** How much of a flow its test cases pass through; nothing where it has none. */
function coverageLine({ file, results, coverage }: TestedFile, { words }: Call): string[] {
  if (results.length === 0) return [];
  const { steps, exits } = coverage;
  const values = { file, ...exits, exits: percentOf(exits), steps: percentOf(steps) };
  return [words.t('test.coverage', values)];
}

/** How much of the flow one test case alone passes through. */
function covered({ coverage: { exits } }: TimedResult, { words }: Call): string {
  return words.t('test.covers', { exits: percentOf(exits) });
}

function resultLines(file: string, result: TimedResult, call: Call): string[] {
  const verdict = call.words.t(result.passed ? 'test.passed' : 'test.failed');
  return [
    `${verdict} ${file} › ${result.name}${covered(result, call)}`,
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
