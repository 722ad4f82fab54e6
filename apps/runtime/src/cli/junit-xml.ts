import type { TestResult } from '@bellhop/engine';

interface TestedFile {
  file: string;
  flow: string;
  results: readonly TestResult[];
}

/** Results in the form that CI systems read. */
export function junitXml(
  files: readonly TestedFile[],
  linesOf: (result: TestResult) => string[],
): string {
  const suites = files.map(({ file, flow, results }) => {
    const failed = results.filter(({ passed }) => !passed).length;
    const cases = results.map((result) => {
      const name = `    <testcase classname="${escaped(file)}" name="${escaped(result.name)}"`;
      if (result.passed) return `${name}/>`;
      const text = escaped(linesOf(result).join('\n'));
      return `${name}>\n      <failure message="${escaped(linesOf(result)[0] ?? '')}">${text}</failure>\n    </testcase>`;
    });
    const counts = `tests="${String(results.length)}" failures="${String(failed)}"`;
    return [`  <testsuite name="${escaped(flow)}" ${counts}>`, ...cases, '  </testsuite>'].join(
      '\n',
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
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
