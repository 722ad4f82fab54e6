import { compareFlows } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import { useMemo } from 'react';
import { useWords } from '../session/use-words.ts';
import { FieldList } from './field-list.tsx';
import { LayoutNote } from './layout-note.tsx';
import { StepChangeRow } from './step-change-row.tsx';

interface ChangeListProps {
  from: FlowDocument;
  to: FlowDocument;
  /** How many steps are listed; all of them unless it is given. */
  most?: number;
  /** Somebody wants to see a step where it lies. */
  onShow?: (id: string) => void;
}

/** What differs between two contents of a flow: step by step, field by field, the layout apart. */
export function ChangeList({ from, to, most = Infinity, onShow }: ChangeListProps) {
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
            </div>
            <FieldList fields={settings} />
          </li>
        )}
        {steps.slice(0, most).map((change) => (
          <StepChangeRow key={change.node.id} change={change} from={from} to={to} onShow={onShow} />
        ))}
        {steps.length > most && <li>{t('flow.more', { count: steps.length - most })}</li>}
        {records.map(({ kind, table, id, name, fields }) => (
          <li key={id} data-kind={kind}>
            <div className="fe-change-head">
              <b>{`${schemaText(`change.table.${table}`)}: ${name}`}</b>
              <span>{schemaText(`change.${kind}`)}</span>
            </div>
            <FieldList fields={fields} />
          </li>
        ))}
        {orderOfTriggers && <li>{schemaText('change.orderOfTriggers')}</li>}
      </ul>
      {isMoved && <LayoutNote layout={layout} />}
    </>
  );
}
