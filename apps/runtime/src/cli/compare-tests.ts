import { runTest, stageOf, type TestedCase } from '@bellhop/engine';
import { pinyinOf } from '@bellhop/language/pinyin';
import { testsInOrder, wordChanges, type FlowDocument } from '@bellhop/schema';
import type { Call } from './call.ts';

interface Versions {
  from: FlowDocument;
  to: FlowDocument;
}

/** What the two versions say at one line of a test case, where it is not the same. */
interface OtherReply {
  /** Counted from 1. */
  line: number;
  before: string[];
  after: string[];
}

interface ComparedTest {
  id: string;
  name: string;
  /** Whether it passes on the old and on the new version. */
  passed: { before: boolean; after: boolean };
  replies: OtherReply[];
}

/** The test cases of both versions, played on both: a test that only one of them has is played on the other, too. */
export interface ComparedTests {
  total: number;
  /** Those in which something comes out otherwise. */
  changed: ComparedTest[];
}

export function compareTests({ from, to }: Versions): ComparedTests {
  const tests = testsInOrder({ ...from.tests, ...to.tests });
  // Steps are compared by flow and id: a copy under another id is the same flow.
  const old = { ...from, id: to.id };
  const stages = [old, to].map((document) => stageOf(document, { tools: { pinyinOf } }));
  const compared = tests.map((test): ComparedTest => {
    const [before, after] = [old, to].map((document, index) =>
      runTest(stages[index] ?? stageOf(document), document, test),
    );
    return {
      id: test.id,
      name: test.name,
      passed: { before: before?.passed === true, after: after?.passed === true },
      replies: otherReplies(before, after),
    };
  });
  return {
    total: compared.length,
    changed: compared.filter(
      ({ passed, replies }) => passed.before !== passed.after || replies.length > 0,
    ),
  };
}

function otherReplies(before?: TestedCase, after?: TestedCase): OtherReply[] {
  const [old, fresh] = [saidIn(before), saidIn(after)];
  const lines = [...new Set([...old.keys(), ...fresh.keys()])].sort((a, b) => a - b);
  return lines.flatMap((line) => {
    const change = { before: old.get(line) ?? [], after: fresh.get(line) ?? [] };
    const isSame = JSON.stringify(change.before) === JSON.stringify(change.after);
    return isSame ? [] : [{ line: line + 1, ...change }];
  });
}

/** What was said at each line of a test case. */
function saidIn(tested: TestedCase | undefined): Map<number, string[]> {
  const said = new Map<number, string[]>();
  for (const { step, transition } of tested?.turns ?? []) {
    const texts = transition.effects.flatMap((effect) =>
      effect.type === 'sendMessage' ? [effect.text] : [],
    );
    said.set(step, [...(said.get(step) ?? []), ...texts]);
  }
  return said;
}

/** For a terminal or a pull request; nothing where neither version has a test. */
export function testLines({ total, changed }: ComparedTests, { words }: Call): string[] {
  if (total === 0) return [];
  const verdict = (passed: boolean) => words.t(passed ? 'test.passed' : 'test.failed').trim();
  return [
    '',
    words.t('diff.tests'),
    ...changed.flatMap(({ name, passed, replies }) => [
      passed.before === passed.after
        ? `~ ${name}`
        : `~ ${name}: [-${verdict(passed.before)}-]{+${verdict(passed.after)}+}`,
      ...replies.map(({ line, before, after }) => {
        const text = wordChanges(before.join(' / '), after.join(' / '), words.locale)
          .map(({ kind, text: piece }) => marked(kind, piece))
          .join('');
        return `    ${words.t('diff.testLine', { line })}: ${text}`;
      }),
    ]),
    words.t('diff.testsSummary', { total, same: total - changed.length, changed: changed.length }),
  ];
}

function marked(kind: 'same' | 'added' | 'removed', piece: string): string {
  if (kind === 'same') return piece;
  return kind === 'added' ? `{+${piece}+}` : `[-${piece}-]`;
}
