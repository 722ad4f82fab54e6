import type { TestFailure, TestTurn } from '@bellhop/engine';
import { expectationOf } from '@bellhop/engine';
import { IconArrowDown, IconArrowUp, IconRoute, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../session/use-words.ts';
import { AddLine } from './add-line.tsx';
import { CheckFields } from './check-fields.tsx';
import { EventFields, eventKindOf } from './event-fields.tsx';
import { cameText } from './failure-words.ts';
import { linesOf, type TestLine } from './test-lines.ts';

interface LineRowProps {
  line: TestLine;
  number: number;
  canEdit: boolean;
  failure: TestFailure | null;
  isLooked: boolean;
  /** What came of it the last time; none for what is expected. */
  turns: readonly TestTurn[];
  isChecked: boolean;
  onLook: () => void;
  onChange: (line: TestLine) => void;
  onMove: (by: 1 | -1) => void;
  onGo: (by: 1 | -1) => void;
  onRemove: () => void;
  onAdd: (...lines: TestLine[]) => void;
}

/** One line: something that happens, or something that has to come of it. */
export function LineRow(props: LineRowProps) {
  const { line, number, canEdit, failure, isLooked, onLook } = props;
  const words = useWords();
  const { t } = words;
  const kind = 'event' in line ? 'event' : 'check';
  const label =
    'event' in line
      ? t(`flow.tests.event.${eventKindOf(line.event)}`)
      : t(`flow.tests.check.${line.check.is}`);
  return (
    <li
      className="fe-line"
      data-kind={kind}
      data-failed={failure !== null || undefined}
      data-looked={isLooked || undefined}
      onKeyDown={(event) => {
        if (canEdit) onKey(event, props);
      }}
    >
      <button
        type="button"
        className="fe-line-number"
        title={t('flow.tests.showWay')}
        aria-label={t('flow.tests.line', { number, what: label })}
        onClick={onLook}
      >
        {number}
      </button>
      <div className="fe-line-body">
        <span className="fe-line-kind">{label}</span>
        <LineFields {...props} label={label} />
        {failure !== null && (
          <p className="fe-line-came">
            {cameText(words, failure)}{' '}
            <button type="button" className="fe-link" onClick={onLook}>
              <IconRoute size={13} aria-hidden="true" /> {t('flow.tests.showWay')}
            </button>
          </p>
        )}
        {'event' in line && <Came {...props} />}
      </div>
      {canEdit && <LineTools {...props} />}
    </li>
  );
}

function LineFields({ line, canEdit, onChange, label }: LineRowProps & { label: string }) {
  return (
    <fieldset disabled={!canEdit} className="fe-line-fields" aria-label={label}>
      {'event' in line ? (
        <EventFields
          event={line.event}
          label={label}
          onChange={(event) => {
            onChange({ event });
          }}
        />
      ) : (
        <CheckFields
          check={line.check}
          label={label}
          onChange={(check) => {
            onChange({ ...line, check });
          }}
        />
      )}
    </fieldset>
  );
}

/** What came of it the last time it ran, quietly, with the offer to expect just that. */
function Came({ line, turns, isChecked, canEdit, onAdd }: LineRowProps) {
  const { t } = useWords();
  const last = turns.at(-1);
  if (last === undefined || !('event' in line) || isChecked) return null;
  const expected = expectationOf({ step: line.event, turns, paper: last.paper });
  if (expected === null) return null;
  const texts = expected.replies ?? [];
  return (
    <p className="fe-line-now">
      {texts.length === 0 ? t('flow.tests.came.nothing') : texts.join(' · ')}{' '}
      {canEdit && (
        <button
          type="button"
          className="fe-link"
          onClick={() => {
            onAdd(...linesOf([{ expect: expected }]).map((one) => one.line));
          }}
        >
          {t('flow.tests.expectThis')}
        </button>
      )}
    </p>
  );
}

function LineTools({ number, onMove, onRemove, onAdd }: LineRowProps) {
  const { t } = useWords();
  return (
    <div className="fe-line-tools">
      <button
        type="button"
        aria-label={t('flow.tests.moveUp', { number })}
        onClick={() => {
          onMove(-1);
        }}
      >
        <IconArrowUp size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={t('flow.tests.moveDown', { number })}
        onClick={() => {
          onMove(1);
        }}
      >
        <IconArrowDown size={14} aria-hidden="true" />
      </button>
      <AddLine isSmall number={number} onAdd={onAdd} />
      <button type="button" aria-label={t('flow.tests.removeLine', { number })} onClick={onRemove}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, props: LineRowProps): void {
  if (event.nativeEvent.isComposing || !(event.target instanceof Element)) return;
  const isOnNumber = event.target.classList.contains('fe-line-number');
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
  if (by !== null && event.altKey) props.onMove(by);
  else if (by !== null && isOnNumber) props.onGo(by);
  else if (isOnNumber && (event.key === 'Delete' || event.key === 'Backspace')) props.onRemove();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.currentTarget.querySelector<HTMLElement>('[data-add]')?.click();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
