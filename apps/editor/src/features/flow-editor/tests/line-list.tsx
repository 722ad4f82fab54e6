import type { TestCase, TestStep } from '@bellhop/schema';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { AddLine } from './add-line.tsx';
import { failuresOf } from './line-failures.ts';
import { changeTest } from './test-actions.ts';
import { LineRow } from './line-row.tsx';
import { linesOf, moveLine, stepsOf, type TestLine } from './test-lines.ts';

interface LineListProps {
  test: TestCase;
  canEdit: boolean;
}

/** The test as a plain list. Keys: Alt with an arrow moves a line, Delete on its number removes it, Ctrl+Enter adds one below. */
export function LineList({ test, canEdit }: LineListProps) {
  const { t } = useWords();
  const session = useSession();
  const list = useRef<HTMLOListElement>(null);
  const tested = useStore(session.tests, ({ runs }) => runs.get(test.id));
  const looked = useStore(session.tests, (state) => state.looked);
  const placed = linesOf(test.steps);
  const lines = placed.map(({ line }) => line);
  // What failed is told as long as the lines are those that were run.
  const isSame = tested?.test.steps === test.steps;
  const failures = failuresOf(placed, isSame ? tested.tested.failures : []);
  const put = (next: readonly TestLine[], focus?: number, field?: string) => {
    changeTest(session, test, { steps: stepsOf(next) }, field);
    if (focus !== undefined) focusSoon(list, focus);
  };
  const add = (place: number, ...added: TestLine[]) => {
    put(lines.toSpliced(place, 0, ...added), place, undefined);
  };
  return (
    <section className="fe-lines" aria-label={t('flow.tests.lines')}>
      <ol ref={list}>
        {placed.map(({ line, step }, index) => (
          <LineRow
            key={`${String(index)} ${'check' in line ? line.check.is : ''}`}
            line={line}
            number={index + 1}
            canEdit={canEdit}
            failure={failures[index] ?? null}
            isLooked={looked?.step === step}
            turns={isSame ? tested.tested.turns.filter((turn) => turn.step === step) : []}
            isChecked={isChecked(test.steps, step)}
            onLook={() => {
              look(session.tests, tested?.tested.turns ?? [], step);
            }}
            onChange={(next) => {
              put(lines.with(index, next), undefined, `line ${String(index)}`);
            }}
            onMove={(by) => {
              const moved = moveLine(lines, index, index + by);
              if (moved !== lines) put(moved, index + by);
            }}
            onGo={(by) => {
              focusSoon(list, index + by, 'number');
            }}
            onRemove={() => {
              put(lines.toSpliced(index, 1), Math.max(0, index - 1));
            }}
            onAdd={(...added) => {
              add(index + 1, ...added);
            }}
          />
        ))}
      </ol>
      {canEdit && (
        <AddLine
          onAdd={(line) => {
            add(lines.length, line);
          }}
        />
      )}
    </section>
  );
}

/** Whether something is expected right after this step already. */
function isChecked(steps: readonly TestStep[], step: number): boolean {
  const next = steps[step + 1];
  return next !== undefined && 'expect' in next;
}

/** The line may be drawn only after the edit: its first field, or its number, then gets the caret. */
function focusSoon(
  list: { readonly current: HTMLOListElement | null },
  place: number,
  part: 'number' | 'field' = 'field',
): void {
  requestAnimationFrame(() => {
    const row = list.current?.children.item(place);
    const field = 'input, textarea, select';
    const target =
      (part === 'field' ? row?.querySelector<HTMLElement>(field) : null) ??
      row?.querySelector<HTMLElement>('.fe-line-number');
    target?.focus();
  });
}

/** Looks at the end of the way that led to a line. */
function look(
  tests: ReturnType<typeof useSession>['tests'],
  turns: readonly { step: number; transition: { trace: { steps: unknown[] } } }[],
  step: number,
): void {
  const last = turns.findLast((turn) => turn.step <= step);
  tests.look(last === undefined ? null : { step, at: last.transition.trace.steps.length - 1 });
}
