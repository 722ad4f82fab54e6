import type { TestCase } from '@bellhop/schema';
import type { PlayedTurn } from '../paper/play.ts';
import { compareExpectation, type TestFailure } from './compare-expectation.ts';
import { playTest, type TestStage } from './play-test.ts';

export interface TestResult {
  id: string;
  name: string;
  passed: boolean;
  failures: TestFailure[];
}

/** Plays a test case on paper, with a clock of its own, and compares what came with what was expected. Pure. */
export function runTestCase(stage: TestStage, test: TestCase): TestResult {
  let since: PlayedTurn[] = [];
  const failures: TestFailure[] = [];
  for (const { index, step, turns, paper, isAsked, isPlaced } of playTest(stage, test)) {
    if (!isPlaced) {
      const expected = test.given?.begin?.node ?? null;
      failures.push({ step: index, check: 'begin', expected, came: null });
      break;
    }
    if ('expect' in step) {
      const misses = compareExpectation(step.expect, { turns: since, paper });
      failures.push(...misses.map((one) => ({ ...one, step: index })));
      since = [];
    } else if ('answer' in step && !isAsked) {
      failures.push({ step: index, check: 'answer', expected: step.answer.kind, came: null });
    }
    since.push(...turns);
  }
  return { id: test.id, name: test.name, passed: failures.length === 0, failures };
}
