import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useNotice } from '../../../i18n/use-notice.ts';
import { ImportFrame } from '../import/import-frame.tsx';
import type { LanguageDraft } from '../language.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import { judgeEntries, type JudgedEntries } from './judge-entries.ts';

export interface ImportEntriesProps {
  draft: LanguageDraft;
  onClose: () => void;
}

/** Questions and answers from a file. */
export function ImportEntries({ draft, onClose }: ImportEntriesProps) {
  const { t } = useMessages();
  const notice = useNotice();
  const { importRecords } = useLanguageActions();
  const [read, setRead] = useState<JudgedEntries | null>(null);
  const [isBusy, setBusy] = useState(false);
  const store = async (entries: JudgedEntries['entries']) => {
    setBusy(true);
    const done = await importRecords({ intents: [], faq: entries });
    setBusy(false);
    if (done === null) return;
    notice.tell(t('understanding.import.done', { count: done.faq }));
    onClose();
  };
  const judge = ({ name, entries, replaced, problems }: JudgedEntries) => ({
    found: [
      t('understanding.import.found', { name, count: entries.length }),
      replaced > 0 ? t('understanding.import.replaced', { count: replaced }) : '',
    ].join(' '),
    problems,
    doLabel: t('understanding.import.do', { count: entries.length }),
    onDo: entries.length === 0 ? null : () => void store(entries),
    isBusy,
  });
  return (
    <ImportFrame
      title={t('understanding.import.title')}
      text={t('understanding.import.text')}
      judged={read === null ? null : judge(read)}
      onFile={(file) => {
        void judgeEntries(file, draft.faq).then(setRead);
      }}
      onClose={onClose}
    />
  );
}
