import { percentOf, type Coverage, type TestResult } from '@bellhop/engine';

/** A test case that was played, with what it passes through alone and how long it took. */
export interface TimedResult extends TestResult {
  coverage: Coverage;
  seconds: number;
}

interface TestedFile {
  file: string;
  flow: string;
  results: readonly TimedResult[];
  /** Of all test cases together. */
  coverage: Coverage;
}

/** Results in the form that CI systems read. */
export function junitXml(
  files: readonly TestedFile[],
  linesOf: (result: TestResult) => string[],
): string {
  const suites = files.flatMap(({ file, flow, results, coverage }) => {
    const failed = results.filter(({ passed }) => !passed).length;
    const seconds = results.reduce((sum, one) => sum + one.seconds, 0);
    const counts = `tests="${String(results.length)}" failures="${String(failed)}"`;
    return [
      `  <testsuite name="${escaped(flow)}" ${counts} ${timeOf(seconds)}>`,
      ...properties(coverage, '    '),
      ...results.flatMap((result) => caseLines(file, result, linesOf(result))),
      '  </testsuite>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function caseLines(file: string, result: TimedResult, lines: readonly string[]): string[] {
  const { name, passed, coverage, seconds } = result;
  const failure = `<failure message="${escaped(lines[0] ?? '')}">${escaped(lines.join('\n'))}</failure>`;
  return [
    `    <testcase classname="${escaped(file)}" name="${escaped(name)}" ${timeOf(seconds)}>`,
    ...properties(coverage, '      '),
    ...(passed ? [] : [`      ${failure}`]),
    '    </testcase>',
  ];
}

const timeOf = (seconds: number) => `time="${seconds.toFixed(3)}"`;

/** In percent of all there are. */
function properties({ steps, exits }: Coverage, indent: string): string[] {
  const line = (name: string, value: number) =>
    `${indent}  <property name="${name}" value="${String(value)}"/>`;
  return [
    `${indent}<properties>`,
    line('coverage.steps', percentOf(steps)),
    line('coverage.exits', percentOf(exits)),
    `${indent}</properties>`,
  ];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML has no way at all to write some control characters: they are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      '\n\r\t'.includes(character) ? character : '',
    )
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
