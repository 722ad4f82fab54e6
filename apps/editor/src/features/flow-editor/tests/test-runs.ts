import {
  addVisits,
  coverageOf,
  runTest,
  stageOf,
  type Coverage,
  type TestedCase,
  type TestShop,
  type Visits,
} from '@bellhop/engine';
import { testsInOrder, type FlowDocument, type TestCase } from '@bellhop/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isSameBehaviour } from './same-behaviour.ts';

export interface TestRun {
  test: TestCase;
  /** The flow as it was. */
  document: FlowDocument;
  shop: TestShop;
  tested: TestedCase;
}

export type TestState = 'passed' | 'failed' | 'notRun' | 'stale';

export interface TestsState {
  runs: ReadonlyMap<string, TestRun>;
  /** The test case that is open in the panel. */
  open: string | null;
  /** The line whose way through the flow is looked at, by its step, and which step of the trace. */
  looked: { step: number; at: number } | null;
  isCoverageShown: boolean;
  /** How many lines of a chat are not in the test that was made of it, by test. */
  cut: ReadonlyMap<string, number>;
}

/** Test cases of the open flow and how they came out. Nothing of it is saved: they run in a blink. */
export interface TestRuns extends StoreApi<TestsState> {
  run: (ids: readonly string[]) => void;
  runAll: () => void;
  stateOf: (test: TestCase) => TestState;
  /** More is known of the shop: what was true is found out again, what was edited since stays stale. */
  shopChanged: () => void;
  openTest: (id: string | null) => void;
  look: (looked: TestsState['looked']) => void;
  /** A chat was longer than the test that was made of it may be. */
  wasCut: (id: string, leftOut: number) => void;
}

interface Ports {
  read: () => FlowDocument;
  shop: () => TestShop;
}

export function createTestRuns({ read, shop }: Ports): TestRuns {
  const store = createStore<TestsState>(() => ({
    runs: new Map(),
    open: null,
    looked: null,
    isCoverageShown: false,
    cut: new Map(),
  }));
  const { getState, setState } = store;
  const run = (ids: readonly string[]) => {
    const document = read();
    const around = shop();
    const stage = stageOf(document, around);
    const runs = new Map(getState().runs);
    for (const id of ids) {
      const test = document.tests[id];
      if (test === undefined) continue;
      runs.set(id, { test, document, shop: around, tested: runTest(stage, document, test) });
    }
    setState({ runs, looked: null });
  };
  return {
    ...store,
    run,
    runAll: () => {
      run(Object.keys(read().tests));
    },
    stateOf: (test) => {
      const known = getState().runs.get(test.id);
      if (known === undefined) return 'notRun';
      if (known.shop !== shop() || isEdited(known, test, read())) return 'stale';
      return known.tested.passed ? 'passed' : 'failed';
    },
    shopChanged: () => {
      const document = read();
      const { runs, looked } = getState();
      const same = [...runs].filter(([id, known]) => {
        const test = document.tests[id];
        return test !== undefined && !isEdited(known, test, document);
      });
      run(same.map(([id]) => id));
      setState({ looked });
    },
    openTest: (open) => {
      setState({ open, looked: null });
    },
    look: (looked) => {
      setState({ looked });
    },
    wasCut: (id, leftOut) => {
      setState(({ cut }) => ({ cut: new Map([...cut, [id, leftOut]]) }));
    },
  };
}

function isEdited(known: TestRun, test: TestCase, document: FlowDocument): boolean {
  return (
    known.test.steps !== test.steps ||
    known.test.given !== test.given ||
    !isSameBehaviour(known.document, document)
  );
}

/** What the test cases that are there pass through: of all that were run, or of one. */
export function visitsOf(
  { tests }: FlowDocument,
  { runs }: Pick<TestsState, 'runs'>,
  only: string | null = null,
): Visits {
  const chosen = testsInOrder(tests).filter(({ id }) => only === null || id === only);
  return addVisits(chosen.flatMap(({ id }) => runs.get(id)?.tested.visits ?? []));
}

/** The share of the flow that was passed through; null while no test was run. */
export function coverageNow(document: FlowDocument, state: TestsState): Coverage | null {
  const hasRun = Object.keys(document.tests).some((id) => state.runs.has(id));
  return hasRun ? coverageOf(document, visitsOf(document, state)) : null;
}
