import { Button, Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { sessionExpired } from '../api/session-expired.ts';
import { SignInForm } from '../features/auth/index.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { useAfterTyping } from '../ui/use-after-typing.ts';

/** Signs the person in again on top of the page, so that nothing typed below is lost, nor typed into the dialog. */
export function SessionExpiredDialog({ email }: { email: string }) {
  const { t } = useMessages();
  const isExpired = useSyncExternalStore(sessionExpired.subscribe, sessionExpired.get);
  const isDue = useAfterTyping(isExpired);
  return (
    <Modal
      opened={isDue}
      onClose={sessionExpired.clear}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('auth.expiredTitle')}
    >
      <SignInForm email={email} notice={t('auth.expiredKept')} onDone={sessionExpired.clear} />
      {/* A whole new page: nothing of the first person's data may stay. */}
      <Button component="a" href="/sign-in" variant="subtle" fullWidth mt="sm">
        {t('auth.otherPerson')}
      </Button>
    </Modal>
  );
}
