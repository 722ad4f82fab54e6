import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './import.module.css';

/** A file by dropping it or by choosing it; the keyboard begins here. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useMessages();
  const [isOver, setOver] = useState(false);
  const forget = useRef<() => void>(null);
  const take = (file: File | null | undefined) => {
    // Else a browser does not hand out the same file again after it was corrected.
    forget.current?.();
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
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
      <FileButton accept=".csv,.tsv,.txt,text/csv" resetRef={forget} onChange={take}>
        {(props) => (
          <Button {...props} autoFocus variant="default" leftSection={<IconUpload size={16} />}>
            {t('understanding.import.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
