import type { Tools } from '@bellhop/nodes/contract';
import { testsInOrder, type FlowDocument, type TestCase } from '@bellhop/schema';
import { compileFlow, type CompiledFlow } from '../compile-flow.ts';
import type { PlayedTurn, Scene } from '../paper/play.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import type { TestStage } from './play-test.ts';
import { runTestCase, type TestResult } from './run-test-case.ts';
import { addVisits, countVisits, type Visits } from './visits.ts';

/** A turn of a test case, and the line that it came of. */
export interface TestTurn extends PlayedTurn {
  step: number;
}

export interface TestedCase extends TestResult {
  turns: TestTurn[];
  visits: Visits;
  coverage: Coverage;
}

export interface Tested {
  cases: TestedCase[];
  failed: number;
  /** Of all cases together. */
  coverage: Coverage;
}

/** What the test cases of a flow are run with. */
export interface TestShop {
  /** Flows that it calls, or that answer where it does not. */
  others?: readonly FlowDocument[];
  tools?: Tools;
  reader?: Scene['reader'];
  /** For whoever keeps what was compiled. */
  compile?: (document: FlowDocument) => CompiledFlow;
}

/** The flow that is tested is asked first, as if it stood at the top of the list. */
export function stageOf(document: FlowDocument, shop: TestShop = {}): TestStage {
  const { others = [], tools = {}, reader } = shop;
  const compile =
    shop.compile ??
    ((each: FlowDocument) => compileFlow({ version: `draft:${each.id}`, document: each }, tools));
  const live = [document, ...others.filter(({ id }) => id !== document.id)].map(compile);
  return { program: { live, pinned: () => undefined }, ...(reader !== undefined && { reader }) };
}

/** Runs one test case of a flow and keeps the way that it took. */
export function runTest(stage: TestStage, document: FlowDocument, test: TestCase): TestedCase {
  const turns: TestTurn[] = [];
  const result = runTestCase(
    { ...stage, onTurn: (turn, step) => turns.push({ ...turn, step }) },
    test,
  );
  const visits = countVisits(
    document.id,
    turns.map(({ transition }) => transition.trace),
  );
  return { ...result, turns, visits, coverage: coverageOf(document, visits) };
}

/** Runs all test cases of a flow: in the browser, on publishing and on the command line. Pure. */
export function runTests(document: FlowDocument, shop: TestShop = {}): Tested {
  const tests = testsInOrder(document.tests);
  const stage = tests.length === 0 ? null : stageOf(document, shop);
  const cases = stage === null ? [] : tests.map((test) => runTest(stage, document, test));
  return {
    cases,
    failed: cases.filter(({ passed }) => !passed).length,
    coverage: coverageOf(document, addVisits(cases.map(({ visits }) => visits))),
  };
}
