import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { RowsSkeleton } from '../../../ui/page-skeleton.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SecretForm } from './secret-form.tsx';
import { StoredSecret } from './stored-secret.tsx';
import shop from '../shop/shop.module.css';
import classes from '../settings.module.css';

/** Keys for other services. A value goes in and never comes out again. */
export function SecretsPanel({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useMessages();
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={t('settings.secrets.title')}
      text={t('settings.secrets.text')}
      actions={
        mayEdit &&
        !isAdding && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('settings.secrets.add')}
          </Button>
        )
      }
    >
      {isAdding && (
        <SecretForm
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {mayEdit ? (
        <SecretList />
      ) : (
        <p className={shop['quiet']}>{t('settings.secrets.adminOnly')}</p>
      )}
    </Panel>
  );
}

function SecretList() {
  const { t, errorText } = useMessages();
  const secrets = useQuery(trpc.secrets.list.queryOptions());
  if (secrets.isPending) return <RowsSkeleton rows={1} />;
  if (secrets.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(secrets.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void secrets.refetch()}
      />
    );
  }
  if (secrets.data.length === 0) {
    return <p className={shop['quiet']}>{t('settings.secrets.none')}</p>;
  }
  return (
    <ul className={classes['people']} aria-label={t('settings.secrets.title')}>
      {secrets.data.map((secret) => (
        <StoredSecret key={secret.name} secret={secret} />
      ))}
    </ul>
  );
}
