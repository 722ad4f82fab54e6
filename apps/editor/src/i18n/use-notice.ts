import { notifications } from '@mantine/notifications';
import { useMessages } from './use-messages.ts';

export interface Notice {
  /** Something went well that the page itself does not show. */
  tell: (message: string) => void;
  /** Something failed whose content has no place of its own on the page. */
  fail: (title: string, error: unknown) => void;
}

/** Short notes at the edge of the screen, for what has no better place. */
export function useNotice(): Notice {
  const { t, errorText } = useMessages();
  const closeButtonProps = { 'aria-label': t('common.close') };
  return {
    tell: (message) => {
      notifications.show({ message, closeButtonProps });
    },
    fail: (title, error) => {
      notifications.show({ color: 'red', title, message: errorText(error), closeButtonProps });
    },
  };
}
