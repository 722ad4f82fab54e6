import { Alert, Button } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Panel } from '../../../ui/panel.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImportProblems, type ImportProblem } from './import-problems.tsx';
import classes from './import.module.css';

/** What a file would do. */
export interface JudgedFile {
  /** In words. */
  found: string;
  problems: readonly ImportProblem[];
  doLabel: string;
  /** Null when there is nothing in it that could be stored. */
  onDo: (() => void) | null;
  isBusy: boolean;
}

export interface ImportFrameProps {
  title: string;
  text: string;
  /** Null before a file was chosen. */
  judged: JudgedFile | null;
  onFile: (file: File) => void;
  onClose: () => void;
}

/** A file is read and judged first; nothing is stored before the second click. */
export function ImportFrame({ title, text, judged, onFile, onClose }: ImportFrameProps) {
  const { t } = useMessages();
  const problems = judged?.problems ?? [];
  return (
    <Panel title={title} text={text}>
      <DropZone onFile={onFile} />
      <p role="status">{judged?.found}</p>
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
        {judged !== null && (
          <Button
            loading={judged.isBusy}
            disabled={judged.onDo === null}
            onClick={() => judged.onDo?.()}
          >
            {judged.doLabel}
          </Button>
        )}
      </div>
    </Panel>
  );
}
