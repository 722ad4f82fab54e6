import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';
import { ConfirmBar } from '../../ui/confirm-bar.tsx';
import classes from './customers.module.css';

export interface EraseCustomerProps {
  id: string;
  name: string;
  onErased: () => void;
}

/** Takes a customer away for ever, after asking. */
export function EraseCustomer({ id, name, onErased }: EraseCustomerProps) {
  const { t, errorText } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const erasing = useMutation(
    trpc.customers.erase.mutationOptions({
      onSuccess: async () => {
        notice.tell(t('customers.erased', { name }));
        onErased();
        await Promise.all([
          client.invalidateQueries({ queryKey: trpc.customers.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.conversations.pathKey() }),
        ]);
      },
    }),
  );
  if (isAsking) {
    return (
      <ConfirmBar
        question={t('customers.eraseQuestion', { name })}
        confirmLabel={t('customers.eraseDo')}
        cancelLabel={t('common.cancel')}
        onCancel={() => {
          setAsking(false);
        }}
        onConfirm={() => {
          setAsking(false);
          erasing.mutate({ id });
        }}
      />
    );
  }
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        className={classes['erase'] ?? ''}
        leftSection={<IconTrash size={16} />}
        loading={erasing.isPending}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('customers.erase')}
      </Button>
      {erasing.isError && <p role="alert">{errorText(erasing.error)}</p>}
    </>
  );
}
