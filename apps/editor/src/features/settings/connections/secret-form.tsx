import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useFieldErrors } from '../use-field-errors.ts';
import classes from './connections.module.css';

export interface SecretFormProps {
  /** Of the secret whose value is replaced; absent for a new one. */
  name?: string;
  onClose: () => void;
}

export function SecretForm({ name: known, onClose }: SecretFormProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [name, setName] = useState(known ?? '');
  const [value, setValue] = useState('');
  const set = useMutation(
    trpc.secrets.set.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.secrets.list.queryKey() });
        onClose();
      },
    }),
  );
  const errors = useFieldErrors(set.error, ['name', 'value']);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    set.mutate({ name, value });
  };
  return (
    <form className={classes['secret']} onSubmit={submit} noValidate>
      {errors.general !== null && (
        <Alert variant="light" color="red" role="alert">
          {errors.general}
        </Alert>
      )}
      {known === undefined && (
        <TextInput
          label={t('settings.secrets.name')}
          description={t('settings.secrets.nameHelp')}
          value={name}
          error={errors.of('name')}
          maxLength={64}
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
          data-autofocus
          onChange={(event) => {
            setName(event.currentTarget.value.replaceAll(' ', '_'));
          }}
        />
      )}
      <PasswordInput
        label={t(known === undefined ? 'settings.secrets.value' : 'settings.secrets.newValue')}
        value={value}
        error={errors.of('value')}
        maxLength={5000}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('settings.secrets.show') }}
        onChange={(event) => {
          setValue(event.currentTarget.value);
        }}
      />
      <div className={classes['buttons']}>
        <Button type="submit" loading={set.isPending} disabled={name === '' || value === ''}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
