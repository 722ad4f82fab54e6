import { compareFlows } from '@bellhop/engine';
import { changeKey, type FlowDocument } from '@bellhop/schema';
import { useMemo } from 'react';
import { useWords } from '../session/use-words.ts';
import { FieldList } from './field-list.tsx';
import { LayoutNote } from './layout-note.tsx';
import { StepChangeRow } from './step-change-row.tsx';
import { WhoChanged, type ChangedBy } from './who-changed.tsx';

interface ChangeListProps {
  from: FlowDocument;
  to: FlowDocument;
  /** How many steps are listed; all of them unless it is given. */
  most?: number;
  /** Somebody wants to see a step where it lies. */
  onShow?: (id: string) => void;
  /** Who made the changes, where that is told. */
  changedBy?: ChangedBy | undefined;
}

/** What differs between two contents of a flow: step by step, field by field, the layout apart. */
export function ChangeList({ from, to, most = Infinity, onShow, changedBy = {} }: ChangeListProps) {
  const { t, schemaText } = useWords();
  const changes = useMemo(() => compareFlows(from, to), [from, to]);
  const { settings, steps, records, layout, count, orderOfTriggers } = changes;
  const isMoved = [...layout.steps, ...layout.notes, ...layout.lines].length > 0;
  if (count === 0 && !isMoved) return <p className="fe-note">{t('flow.changes.none')}</p>;
  return (
    <>
      {count === 0 && !orderOfTriggers && <p className="fe-note">{t('flow.changes.movedOnly')}</p>}
      <ul className="fe-changes">
        {settings.length > 0 && (
          <li>
            <div className="fe-change-head">
              <b>{schemaText('change.settings')}</b>
              <WhoChanged by={changedBy[changeKey.settings]} />
            </div>
            <FieldList fields={settings} />
          </li>
        )}
        {steps.slice(0, most).map((change) => (
          <StepChangeRow
            key={change.node.id}
            change={change}
            from={from}
            to={to}
            onShow={onShow}
            changedBy={changedBy}
          />
        ))}
        {steps.length > most && <li>{t('flow.more', { count: steps.length - most })}</li>}
        {records.map(({ kind, table, id, name, fields }) => (
          <li key={id} data-kind={kind}>
            <div className="fe-change-head">
              <b>{`${schemaText(`change.table.${table}`)}: ${name}`}</b>
              <span className="fe-change-kind">{schemaText(`change.${kind}`)}</span>
              <WhoChanged by={changedBy[changeKey.record(table, id)]} />
            </div>
            <FieldList fields={fields} />
          </li>
        ))}
        {orderOfTriggers && (
          <li>
            {schemaText('change.orderOfTriggers')}{' '}
            <WhoChanged by={changedBy[changeKey.orderOfTriggers]} />
          </li>
        )}
      </ul>
      {isMoved && <LayoutNote layout={layout} />}
    </>
  );
}
