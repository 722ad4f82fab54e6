import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { SaveState } from './saving/record-draft.ts';
import { SaveLine } from './saving/save-line.tsx';
import classes from './lists.module.css';

export interface RecordHeadProps {
  title: string;
  backLabel: string;
  deleteLabel: string;
  /** Null for those who may only look. */
  save: SaveState<unknown> | null;
  onClose: () => void;
  onDelete: () => Promise<void>;
}

/** Name of the open record, whether it is saved, and the ways out. Takes the focus when the record opens. */
export function RecordHead({
  title,
  backLabel,
  deleteLabel,
  save,
  onClose,
  onDelete,
}: RecordHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <header className={classes['recordHead']}>
      <Tooltip label={backLabel}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={backLabel}
          onClick={onClose}
        >
          <IconChevronLeft size={20} />
        </ActionIcon>
      </Tooltip>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {save !== null && <SaveLine save={save} />}
      {save !== null && (
        <Tooltip label={deleteLabel}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={deleteLabel}
            onClick={() => void onDelete()}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </header>
  );
}
