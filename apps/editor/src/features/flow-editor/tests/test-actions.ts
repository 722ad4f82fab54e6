import { recordTest, stageOf, testFromEvents } from '@bellhop/engine';
import type { Event, TestCase, TestGiven, TestStep } from '@bellhop/schema';
import { edit } from '../session/edit-actions.ts';
import type { FlowSession } from '../session/flow-session.ts';

const longestName = 60;

/** Puts a test case into the flow and opens it. */
export function addTest(session: FlowSession, test: TestCase, key = 'testAdded'): boolean {
  const isDone = edit(session, { type: 'putTest', test }, { key, values: { name: test.name } });
  if (isDone) openTest(session, test.id);
  return isDone;
}

export function openTest({ tests, view }: FlowSession, id: string): void {
  tests.run([id]);
  tests.openTest(id);
  view.setState({ tab: 'tests', isPanelOpen: true });
}

/** Changes a test case. Edits of one field that follow each other closely are one step of undo. */
export function changeTest(
  session: FlowSession,
  test: TestCase,
  change: Partial<Pick<TestCase, 'name' | 'given' | 'steps'>>,
  field?: string,
): void {
  const next = { ...test, ...change };
  const label = {
    key: 'testChanged',
    values: { name: next.name },
    ...(field !== undefined && { mergeKey: `test ${test.id} ${field}` }),
  };
  edit(session, { type: 'putTest', test: next }, label);
}

export function removeTest(session: FlowSession, test: TestCase): void {
  const command = { type: 'removeRecords' as const, table: 'tests' as const, ids: [test.id] };
  if (edit(session, command, { key: 'testRemoved', values: { name: test.name } })) {
    session.tests.openTest(null);
  }
}

export function copyTest(session: FlowSession, test: TestCase): void {
  const id = session.newId('t');
  const name = freeName(session, test.name);
  addTest(session, { ...test, id, name });
}

/** A new test case that expects what the draft answers now. */
export function recordedTest(
  session: FlowSession,
  made: { given: TestGiven; steps: TestStep[] },
  otherName: string,
): TestCase {
  const { document } = session.flow.getState();
  const said = made.steps.flatMap((step) =>
    'customer' in step ? [step.customer.text ?? step.customer.button ?? ''] : [],
  );
  const first = said.find((text) => text.trim() !== '')?.trim() ?? otherName;
  const name = freeName(session, shortened(first));
  const test = { id: session.newId('t'), name, given: made.given, steps: made.steps };
  return recordTest(stageOf(document, session.chat.testShop()), test);
}

/** Makes a test case of the test chat as it went so far. */
export function saveChatAsTest(session: FlowSession, otherName: string): boolean {
  const { turns, profile, paper } = session.chat.getState();
  const events = turns.map(({ event }) => event);
  const { settings } = session.chat.around();
  const { given, steps, leftOut } = testFromEvents(events, settings);
  const { locale: _detected, ...rest } = given;
  const last = events.at(-1);
  const passed = last === undefined ? 0 : Date.parse(paper.now) - Date.parse(last.at);
  const start = turns[0]?.start;
  const made = {
    given: {
      ...rest,
      ...(profile.locale !== null && { locale: profile.locale }),
      ...(profile.channel !== null && {
        channel: profile.channel.key,
        channelKind: profile.channel.kind,
      }),
      ...(start !== undefined && {
        begin: { node: start.node, variables: { ...start.variables } },
      }),
    },
    // What came at the end of a chat that was cut is not in the test either.
    steps:
      passed >= 60_000 && leftOut === 0 ? [...steps, { wait: Math.ceil(passed / 60_000) }] : steps,
  };
  return addSaved(session, recordedTest(session, made, otherName), leftOut);
}

/** Makes a test case of a stored conversation: it expects what the draft answers now. */
export function saveEventsAsTest(
  session: FlowSession,
  events: readonly Event[],
  otherName: string,
): boolean {
  const made = testFromEvents(events, session.chat.around().settings);
  return addSaved(session, recordedTest(session, made, otherName), made.leftOut);
}

/** A chat that was longer than a test may be says so, as long as the page is open. */
function addSaved(session: FlowSession, test: TestCase, leftOut: number): boolean {
  const isDone = addTest(session, test, 'testSaved');
  if (isDone && leftOut > 0) session.tests.wasCut(test.id, leftOut);
  return isDone;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return [...line].length <= longestName
    ? line
    : `${[...line].slice(0, longestName - 1).join('')}…`;
}

/** The name, with a number behind it where another test has it already. */
export function freeName({ flow }: Pick<FlowSession, 'flow'>, name: string): string {
  const taken = new Set(Object.values(flow.getState().document.tests).map((test) => test.name));
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name} (${String(number)})`;
    if (!taken.has(next)) return next;
  }
}
