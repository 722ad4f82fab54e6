import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { readApiError } from '../../api/api-error.ts';
import { signIn } from '../../api/auth.ts';
import { localStore } from '../../api/local-store.ts';
import { missingCharacters, shortestPassword } from '../../api/password-rule.ts';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { isEmail } from './credentials.ts';

/** Name, e-mail and password of the first admin, who is signed in right away. */
export function SetupForm() {
  const { t, schemaText, errorText, locale } = useMessages();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wasTried, setTried] = useState(false);
  const missing = missingCharacters(password);

  const create = useMutation({
    ...trpc.setup.createAdmin.mutationOptions(),
    onSuccess: async () => {
      const outcome = await signIn(email.trim(), password);
      if (outcome.status === 'ok') localStore.write('signedIn', '1');
      await client.invalidateQueries();
      await navigate(outcome.status === 'ok' ? '/flows' : '/sign-in?ready=1', { replace: true });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || !isEmail(email) || missing > 0) return;
    create.mutate({ name: name.trim(), email: email.trim(), password, locale });
  };
  const problem = create.error === null ? null : readApiError(create.error);
  const ruleKey = password !== '' && missing === 0 ? 'auth.passwordLong' : 'auth.passwordRule';

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {problem !== null && (
          <Alert variant="light" color="red" role="alert">
            {problem.code === 'setup.weakPassword'
              ? schemaText('error.setup.weakPassword', { limit: shortestPassword })
              : errorText(create.error)}
            {problem.code === 'setup.done' && (
              <>
                {' '}
                {/* A whole new page: this one still believes that nobody was first. */}
                <Anchor href="/sign-in">{t('auth.toSignIn')}</Anchor>
              </>
            )}
          </Alert>
        )}
        <TextInput
          autoComplete="name"
          label={t('auth.name')}
          value={name}
          maxLength={120}
          error={wasTried && name.trim() === '' ? t('auth.nameMissing') : null}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          type="email"
          autoComplete="username"
          label={t('auth.email')}
          value={email}
          error={wasTried && !isEmail(email) ? t('auth.emailBad') : null}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <PasswordInput
          autoComplete="new-password"
          label={t('auth.password')}
          description={t(ruleKey, { min: shortestPassword })}
          value={password}
          error={wasTried && missing > 0 ? t('auth.passwordShort', { missing }) : null}
          visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={create.isPending}>
          {t('auth.createAdmin')}
        </Button>
      </Stack>
    </form>
  );
}
