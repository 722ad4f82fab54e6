import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useFieldErrors } from '../use-field-errors.ts';

export interface AddressFormProps {
  id: string;
  url: string;
  onClose: () => void;
}

export function AddressForm({ id, url: known, onClose }: AddressFormProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [url, setUrl] = useState(known);
  const save = useMutation(
    trpc.channels.setDelivery.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.channels.list.queryKey() });
        onClose();
      },
    }),
  );
  const errors = useFieldErrors(save.error, ['url']);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate({ id, url });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={560} my="xs">
        {errors.general !== null && (
          <Alert variant="light" color="red" role="alert">
            {errors.general}
          </Alert>
        )}
        <TextInput
          type="url"
          label={t('settings.delivery.address')}
          description={t('settings.delivery.addressHelp')}
          value={url}
          error={errors.of('url')}
          maxLength={2000}
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          onChange={(event) => {
            setUrl(event.currentTarget.value);
          }}
        />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending} disabled={url.trim() === ''}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
