import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMessages } from '../i18n/use-messages.ts';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFoundPage() {
  const { t } = useMessages();
  return (
    <EmptyState
      icon={<IconMapOff />}
      title={t('common.pageNotFound')}
      text={t('common.pageNotFoundHelp')}
      action={
        <Button component={Link} to="/flows" variant="default">
          {t('common.toFlows')}
        </Button>
      }
    />
  );
}
