import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { shortestPassword } from '../../api/password-rule.ts';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFieldErrors } from './use-field-errors.ts';
import classes from './settings.module.css';

export interface SetPasswordProps {
  person: { id: string; name: string };
  onClose: () => void;
  onDone: () => void;
}

/** An admin gives a person a new password, for whoever has forgotten theirs. */
export function SetPassword({ person, onClose, onDone }: SetPasswordProps) {
  const { t } = useMessages();
  const { id, name } = person;
  const [password, setPassword] = useState('');
  const set = useMutation(trpc.users.setPassword.mutationOptions({ onSuccess: onDone }));
  const errors = useFieldErrors(set.error, ['password']);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    set.mutate({ id, password });
  };
  return (
    <form
      className={classes['setPassword']}
      aria-label={t('settings.people.setPassword', { name })}
      noValidate
      autoComplete="off"
      onSubmit={submit}
    >
      <Stack gap="sm" maw={440}>
        {errors.general !== null && (
          <Alert variant="light" color="red" role="alert">
            {errors.general}
          </Alert>
        )}
        <PasswordInput
          autoComplete="new-password"
          autoFocus
          label={t('settings.people.newPassword', { name })}
          description={t('settings.people.newPasswordHelp', { min: shortestPassword })}
          value={password}
          error={errors.of('password')}
          visibilityToggleButtonProps={{ 'aria-label': t('settings.people.showPassword') }}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
        />
        <Group gap="sm">
          <Button type="submit" loading={set.isPending}>
            {t('settings.people.setPasswordDo')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
