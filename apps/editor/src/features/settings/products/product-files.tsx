import { Alert, Button, FileButton } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Outputs } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useProductActions } from './use-product-actions.ts';
import classes from './products.module.css';

export interface ProductFilesProps {
  mayEdit: boolean;
  hasSome: boolean;
}

type Outcome = Outputs['products']['importCsv'];

const listedProblems = 10;

/** The list as a table that other programs read and write. */
export function ProductFiles({ mayEdit, hasSome }: ProductFilesProps) {
  const { t } = useMessages();
  const { importFile, exportFile } = useProductActions();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File | null) => {
    if (file === null) return;
    setBusy(true);
    setOutcome(await importFile(file));
    setBusy(false);
  };
  return (
    <>
      <div className={classes['files']}>
        {mayEdit && (
          <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void take(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="xs"
                loading={isBusy}
                leftSection={<IconFileImport size={14} />}
              >
                {t('settings.products.import')}
              </Button>
            )}
          </FileButton>
        )}
        {hasSome && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} />}
            onClick={() => void exportFile()}
          >
            {t('settings.products.export')}
          </Button>
        )}
        {mayEdit && <span className={classes['hint']}>{t('settings.products.columns')}</span>}
      </div>
      {outcome !== null && (
        <ImportOutcome
          outcome={outcome}
          onClose={() => {
            setOutcome(null);
          }}
        />
      )}
    </>
  );
}

function ImportOutcome({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const { t, inputProblemText } = useMessages();
  const { added, changed, problems } = outcome;
  return (
    <Alert
      mb="md"
      variant="light"
      role="status"
      color={problems.length > 0 ? 'yellow' : 'green'}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={onClose}
      title={t('settings.products.imported', { added, changed })}
    >
      {problems.length > 0 && (
        <>
          {t('settings.products.leftOut', { count: problems.length })}
          <ul className={classes['problems']}>
            {problems.slice(0, listedProblems).map((problem, index) => (
              <li key={index}>
                {t('settings.products.problem', {
                  row: problem.row,
                  column: problem.path === '' ? '–' : problem.path,
                  reason: inputProblemText(problem),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
