import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Panel } from '../../ui/panel.tsx';
import { useFieldErrors } from './use-field-errors.ts';

export function AddChannel({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const create = useMutation(
    trpc.channels.create.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.channels.list.queryKey() });
        onClose();
      },
    }),
  );
  const errors = useFieldErrors(create.error, ['name', 'key']);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({ name, key });
  };
  return (
    <Panel title={t('settings.channels.add')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" maw={400}>
          {errors.general !== null && (
            <Alert variant="light" color="red" role="alert">
              {errors.general}
            </Alert>
          )}
          <TextInput
            label={t('settings.channels.name')}
            value={name}
            error={errors.of('name')}
            maxLength={120}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t('settings.channels.key')}
            description={t('settings.channels.keyHelp')}
            value={key}
            error={errors.of('key')}
            maxLength={40}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => {
              setKey(event.currentTarget.value.toLowerCase());
            }}
          />
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              {t('settings.channels.add')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
