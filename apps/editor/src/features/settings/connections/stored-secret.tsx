import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useNotice } from '../../../i18n/use-notice.ts';
import { ConfirmBar } from '../../../ui/confirm-bar.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { SecretForm } from './secret-form.tsx';
import classes from '../settings.module.css';

export interface StoredSecretProps {
  secret: Outputs['secrets']['list'][number];
}

export function StoredSecret({ secret }: StoredSecretProps) {
  const { t, locale } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const [open, setOpen] = useState<'replace' | 'remove' | null>(null);
  const { name, updatedAt, updatedBy } = secret;
  const close = () => {
    setOpen(null);
  };
  const remove = useMutation(
    trpc.secrets.remove.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.secrets.list.queryKey() }),
      onError: (error) => {
        notice.fail(t('settings.failed'), error);
      },
    }),
  );
  return (
    <li className={classes['person']}>
      <span className={classes['personName']}>
        <b>{name}</b>
        <span>
          {t('settings.secrets.changedBy', { name: updatedBy })}{' '}
          <RelativeTime at={updatedAt} locale={locale} />
        </span>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('settings.secrets.replace', { name })}
        aria-expanded={open === 'replace'}
        onClick={() => {
          setOpen(open === 'replace' ? null : 'replace');
        }}
      >
        <IconPencil size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        size={36}
        aria-label={t('settings.secrets.remove', { name })}
        onClick={() => {
          setOpen('remove');
        }}
      >
        <IconTrash size={18} />
      </ActionIcon>
      {open === 'replace' && <SecretForm name={name} onClose={close} />}
      {open === 'remove' && (
        <ConfirmBar
          question={t('settings.secrets.removeAsk', { name })}
          confirmLabel={t('settings.secrets.removeDo')}
          cancelLabel={t('common.cancel')}
          onCancel={close}
          onConfirm={() => {
            close();
            remove.mutate({ name });
          }}
        />
      )}
    </li>
  );
}
