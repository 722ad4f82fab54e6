import type { InputProblem } from '@bellhop/schema';
import { Code } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './import-problems.module.css';

const mostShown = 20;

/** What is wrong with a file, field by field. */
export function ImportProblems({ problems }: { problems: readonly InputProblem[] }) {
  const { t, inputProblemText } = useMessages();
  const rest = problems.length - mostShown;
  return (
    <ul className={classes['list']}>
      {problems.slice(0, mostShown).map((problem, index) => (
        <li key={index}>
          {problem.path === '' ? (
            <b>{t('flows.importWhole')}</b>
          ) : (
            <>
              {t('flows.importField')} <Code>{problem.path}</Code>
            </>
          )}
          {' – '}
          {inputProblemText(problem)}
        </li>
      ))}
      {rest > 0 && <li>{t('flows.importMore', { count: rest })}</li>}
    </ul>
  );
}
