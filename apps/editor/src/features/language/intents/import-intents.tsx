import { useMemo, useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { ImportFrame } from '../import/import-frame.tsx';
import { withoutRevision, type LanguageDraft } from '../language.ts';
import { judgeImport, readIntentFile, type IntentFile } from './judge-import.ts';
import { useAddIntents } from './use-add-intents.ts';

export interface ImportIntentsProps {
  draft: LanguageDraft;
  onClose: () => void;
}

/** Intents and their sentences from a file. */
export function ImportIntents({ draft, onClose }: ImportIntentsProps) {
  const { t, locale } = useMessages();
  const add = useAddIntents();
  const [file, setFile] = useState<IntentFile | null>(null);
  const { intents: stored } = draft;
  // Judged again whenever somebody else changes an intent, so that nothing of theirs is written over.
  const plan = useMemo(
    () => (file === null ? null : judgeImport(file, stored.map(withoutRevision), locale)),
    [file, stored, locale],
  );
  const judge = (name: string, { intents, added, known, problems }: NonNullable<typeof plan>) => {
    const fresh = intents.filter(({ isNew }) => isNew).length;
    const skipped = known > 0 ? t('understanding.sentences.known', { count: known }) : '';
    const told = `${t('understanding.sentences.added', { count: added })} ${skipped}`.trim();
    const store = async () => {
      if (await add.start(intents, told)) onClose();
    };
    return {
      found: [
        t('understanding.import.intents.found', { name, count: added }),
        ...(fresh > 0 ? [t('understanding.import.intents.fresh', { count: fresh })] : []),
        skipped,
      ].join(' '),
      problems,
      doLabel: t('understanding.import.intents.do', { count: added }),
      onDo: intents.length === 0 ? null : () => void store(),
      isBusy: add.isBusy,
    };
  };
  return (
    <ImportFrame
      title={t('understanding.import.intents.title')}
      text={t('understanding.import.intents.text')}
      judged={file === null || plan === null ? null : judge(file.name, plan)}
      onFile={(chosen) => {
        void readIntentFile(chosen).then(setFile);
      }}
      onClose={onClose}
    />
  );
}
