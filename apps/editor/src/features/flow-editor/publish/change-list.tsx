import type { FlowDocument } from '@bellhop/schema';
import { useMemo } from 'react';
import { StepIcon } from '../canvas/step-icons.tsx';
import { changesBetween } from '../document/changes.ts';
import { useWords } from '../session/use-words.ts';

const shown = 12;

/** What differs between two contents of a flow, step by step and by name. */
export function ChangeList({ from, to }: { from: FlowDocument; to: FlowDocument }) {
  const words = useWords();
  const { t } = words;
  const { steps, moved, settings, tests } = useMemo(() => changesBetween(from, to), [from, to]);
  if (steps.length === 0 && !settings && tests === 0) {
    return (
      <p className="fe-note">{t(moved > 0 ? 'flow.changes.movedOnly' : 'flow.changes.none')}</p>
    );
  }
  return (
    <ul className="fe-changes">
      {settings && <li>{t('flow.changes.settings')}</li>}
      {steps.slice(0, shown).map(({ kind, node, isLinesOnly }) => (
        <li key={node.id} data-kind={kind}>
          <StepIcon type={node.type} />
          <b>{words.title(node)}</b>
          <span>{t(isLinesOnly ? 'flow.changes.lines' : `flow.changes.${kind}`)}</span>
        </li>
      ))}
      {steps.length > shown && <li>{t('flow.more', { count: steps.length - shown })}</li>}
      {tests > 0 && <li>{t('flow.changes.tests', { count: tests })}</li>}
      {moved > 0 && <li className="fe-quiet">{t('flow.changes.moved', { count: moved })}</li>}
    </ul>
  );
}
