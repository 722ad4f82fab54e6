import { renameVariableIn, usesOfVariables, type VariableUse } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { IconPencil } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { edit } from '../session/edit-actions.ts';
import { useCanEdit, useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { StepLinks } from './step-links.tsx';
import { VariableRename } from './variable-rename.tsx';

/** All variables of the flow: which steps fill each, which use it, and a way to call it otherwise everywhere at once. */
export function VariableList() {
  const { t } = useWords();
  // A long flow is read anew when nothing more urgent has to be drawn.
  const document = useDeferredValue(useDocument((whole) => whole));
  const uses = useMemo(() => usesOfVariables(document, nodeDefinitions), [document]);
  const isCalled = document.kind === 'subflow';
  if (uses.length === 0) return null;
  return (
    <section className="fe-variables" aria-label={t('flow.variables.title')}>
      <h3>{t('flow.variables.title')}</h3>
      <p className="fe-note">{t(isCalled ? 'flow.variables.ofPart' : 'flow.variables.help')}</p>
      <ul>
        {uses.map((use) => (
          <VariableRow key={use.name} use={use} taken={uses.map(({ name }) => name)} />
        ))}
      </ul>
    </section>
  );
}

function VariableRow({ use, taken }: { use: VariableUse; taken: readonly string[] }) {
  const { t } = useWords();
  const session = useSession();
  const canEdit = useCanEdit();
  const [isOpen, setIsOpen] = useState(false);
  const { name, writers, readers } = use;
  const rename = (to: string) => {
    const command = renameVariableIn(session.flow.getState().document, nodeDefinitions, {
      from: name,
      to,
    });
    const label = { key: 'variableRenamed', values: { name, to } };
    if (edit(session, command, label)) setIsOpen(false);
  };
  return (
    <li>
      <div className="fe-variable-head">
        <span className="fe-variable">{name}</span>
        {canEdit && use.canRename && (
          <button
            type="button"
            className="fe-icon-button"
            aria-expanded={isOpen}
            aria-label={t('flow.variables.rename', { name })}
            title={t('flow.variables.rename', { name })}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            <IconPencil size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      {isOpen && (
        <VariableRename
          name={name}
          taken={taken}
          onName={rename}
          onCancel={() => {
            setIsOpen(false);
          }}
        />
      )}
      <StepsThat label={t('flow.variables.filledBy')} steps={writers} />
      <StepsThat label={t('flow.variables.usedBy')} steps={readers} />
    </li>
  );
}

/** The steps that do one thing with it. */
function StepsThat({ label, steps }: { label: string; steps: readonly string[] }) {
  const { t } = useWords();
  return (
    <p className="fe-note">
      {label} {steps.length === 0 ? t('flow.variables.nothing') : <StepLinks steps={steps} />}
    </p>
  );
}
