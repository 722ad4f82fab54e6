import { Alert, Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useNotice } from '../../../i18n/use-notice.ts';
import { Panel } from '../../../ui/panel.tsx';
import type { LanguageDraft } from '../language.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import { ImportProblems } from './import-problems.tsx';
import { readImport, type ReadImport } from './read-import.ts';
import classes from './faq.module.css';

export interface ImportPanelProps {
  draft: LanguageDraft;
  onClose: () => void;
}

/** A file is read and judged first; nothing is stored before the second click. */
export function ImportPanel({ draft, onClose }: ImportPanelProps) {
  const { t } = useMessages();
  const [read, setRead] = useState<ReadImport | null>(null);
  const takeFile = async (file: File | null) => {
    if (file !== null) setRead(await readImport(file, draft.faq));
  };
  return (
    <Panel title={t('understanding.import.title')} text={t('understanding.import.text')}>
      <DropZone onFile={(file) => void takeFile(file)} />
      {read === null ? (
        <div className={classes['choices']}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      ) : (
        <Judged read={read} onClose={onClose} />
      )}
    </Panel>
  );
}

function DropZone({ onFile }: { onFile: (file: File | null) => void }) {
  const { t } = useMessages();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div
      className={classes['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <span>{t('understanding.import.drop')}</span>
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={onFile}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
            {t('understanding.import.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

function Judged({ read, onClose }: { read: ReadImport; onClose: () => void }) {
  const { t } = useMessages();
  const notice = useNotice();
  const { importRecords } = useLanguageActions();
  const [isBusy, setBusy] = useState(false);
  const { entries, replaced, problems, name } = read;
  const store = async () => {
    setBusy(true);
    const done = await importRecords({ intents: [], faq: entries });
    setBusy(false);
    if (done === null) return;
    notice.tell(t('understanding.import.done', { count: done.faq }));
    onClose();
  };
  return (
    <>
      <p role="status">
        {t('understanding.import.found', { name, count: entries.length })}
        {replaced > 0 && ` ${t('understanding.import.replaced', { count: replaced })}`}
      </p>
      {problems.length > 0 && (
        <Alert
          variant="light"
          color="red"
          mb="md"
          title={t('understanding.import.problems', { count: problems.length })}
        >
          <ImportProblems problems={problems} />
        </Alert>
      )}
      <div className={classes['choices']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button loading={isBusy} disabled={entries.length === 0} onClick={() => void store()}>
          {t('understanding.import.do', { count: entries.length })}
        </Button>
      </div>
    </>
  );
}
