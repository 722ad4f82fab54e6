import { IconAlertTriangle, IconCheck, IconCloudUpload } from '@tabler/icons-react';
import { useMessages, type Messages } from '../../../i18n/use-messages.ts';
import type { SaveState } from './record-draft.ts';
import classes from './saving.module.css';

const bad: readonly SaveState<unknown>['status'][] = ['retrying', 'refused', 'conflict', 'gone'];

/** One word on whether the work is safe. */
export function SaveLine({ save }: { save: SaveState<unknown> }) {
  const messages = useMessages();
  const isBad = bad.includes(save.status);
  const Picture = isBad ? IconAlertTriangle : save.status === 'saved' ? IconCheck : IconCloudUpload;
  return (
    <span className={classes['line']} data-bad={isBad || undefined} role="status">
      <Picture size={14} stroke={2} aria-hidden="true" />
      {textOf(messages, save)}
    </span>
  );
}

function textOf({ t, schemaText, inputProblemText }: Messages, save: SaveState<unknown>): string {
  switch (save.status) {
    case 'saved':
      return t('understanding.save.saved');
    case 'waiting':
    case 'saving':
      return t('understanding.save.saving');
    case 'retrying':
      return t('understanding.save.retrying', { seconds: save.seconds });
    case 'refused': {
      const [problem] = save.problems;
      const reason =
        problem === undefined ? schemaText(`error.${save.code}`) : inputProblemText(problem);
      return t('understanding.save.refused', { reason });
    }
    case 'conflict':
      return t('understanding.save.conflict');
    case 'gone':
      return t('understanding.save.gone');
  }
}
