import { IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { edit } from '../session/edit-actions.ts';
import { useCanEdit, useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** The flow's name: a title that can be written over. */
export function FlowTitle() {
  const { t } = useWords();
  const session = useSession();
  const canEdit = useCanEdit();
  const name = useDocument((document) => document.name);
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    const next = typed?.trim() ?? '';
    setTyped(null);
    if (next === '' || next === name) return;
    edit(session, { type: 'setFlow', settings: { name: next } }, { key: 'flowRenamed' });
  };
  return (
    <div className="fe-title">
      <Link to="/flows" className="fe-icon-button" aria-label={t('flow.top.allFlows')}>
        <IconChevronLeft size={18} aria-hidden="true" />
      </Link>
      <h1 className="fe-hidden">{name}</h1>
      <input
        value={typed ?? name}
        size={Math.max(8, Math.min(32, (typed ?? name).length + 1))}
        maxLength={120}
        readOnly={!canEdit}
        aria-label={t('flow.panel.flowName')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') {
            setTyped(null);
            event.stopPropagation();
          }
        }}
      />
    </div>
  );
}
