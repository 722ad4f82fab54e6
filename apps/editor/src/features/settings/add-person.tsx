import { roleSchema, type Role } from '@bellhop/schema';
import { Alert, Button, Group, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { shortestPassword } from '../../api/password-rule.ts';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Panel } from '../../ui/panel.tsx';
import { useFieldErrors } from './use-field-errors.ts';

export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const create = useMutation(
    trpc.users.create.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.users.list.queryKey() });
        onClose();
      },
    }),
  );
  const errors = useFieldErrors(create.error, ['name', 'email', 'password']);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({ name, email: email.trim(), password, role });
  };
  return (
    <Panel title={t('settings.people.add')}>
      <form onSubmit={submit} noValidate autoComplete="off">
        <Stack gap="md" maw={440}>
          {errors.general !== null && (
            <Alert variant="light" color="red" role="alert">
              {errors.general}
            </Alert>
          )}
          <TextInput
            label={t('settings.people.name')}
            value={name}
            error={errors.of('name')}
            maxLength={120}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <TextInput
            type="email"
            label={t('settings.people.email')}
            value={email}
            error={errors.of('email')}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
          <PasswordInput
            autoComplete="new-password"
            label={t('settings.people.password')}
            description={t('settings.people.passwordRule', { min: shortestPassword })}
            value={password}
            error={errors.of('password')}
            visibilityToggleButtonProps={{ 'aria-label': t('settings.people.showPassword') }}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
          />
          <Radio.Group
            label={t('settings.people.role')}
            value={role}
            onChange={(value) => {
              const chosen = roleSchema.safeParse(value);
              if (chosen.success) setRole(chosen.data);
            }}
          >
            <Stack gap="sm" mt="xs">
              {roleSchema.options.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`role.${each}`)}
                  description={t(`settings.people.roles.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              {t('settings.people.add')}
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
