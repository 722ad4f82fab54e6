import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { randomId } from '../api/random-id.ts';
import { useMessages } from './use-messages.ts';
import classes from './undo-notice.module.css';

/** Long enough to read it and to change one's mind. Milliseconds. */
const shownFor = 10_000;

/** Says what was done, with a way back. */
export function useUndoNotice() {
  const { t } = useMessages();
  return (message: string, undo: () => void) => {
    const id = randomId();
    notifications.show({
      id,
      autoClose: shownFor,
      closeButtonProps: { 'aria-label': t('common.close') },
      message: (
        <span className={classes['undo']}>
          <span>{message}</span>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {t('common.undo')}
          </Button>
        </span>
      ),
    });
  };
}
