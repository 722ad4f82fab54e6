import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './import.module.css';

/** What is wrong with a file. */
export interface ImportProblem<Code extends string = string> {
  /** As a table shows it; null when it is about the whole file, or only its words are known. */
  row: number | null;
  /** The column as the file calls it, or other words of the row. */
  column: string;
  code: Code;
  /** A limit that the words name. */
  most?: number;
}

const shownAtOnce = 20;

/** What is wrong with a file, by row and column as a table program shows them. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useMessages();
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <>
      <table className={classes['problems']}>
        <thead>
          <tr>
            {(['row', 'column', 'problem.title'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`understanding.import.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, shown).map(({ row, column, code, most }, place) => (
            <tr key={place}>
              <td>{row ?? '–'}</td>
              <td>{column === '' ? '–' : column}</td>
              <td>{t(`understanding.import.problem.${code}`, { most })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > shown && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setShown(shown + shownAtOnce);
          }}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
