import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { signIn } from '../../api/auth.ts';
import { localStore } from '../../api/local-store.ts';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { isEmail } from './credentials.ts';
import { useCountdown } from './use-countdown.ts';

export interface SignInFormProps {
  /** Filled in already, for somebody whose session has ended. */
  email?: string;
  /** Why the form is here, when the person did not ask for it. */
  notice?: string;
  onDone: () => void;
}

const problemKeys = {
  'session.wrongPassword': 'auth.wrongPassword',
  internal: 'auth.internal',
  offline: 'common.offline',
} as const;

export function SignInForm({ email: knownEmail = '', notice, onDone }: SignInFormProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [wasTried, setTried] = useState(false);
  const wait = useCountdown();

  const emailError = wasTried && !isEmail(email) ? t('auth.emailBad') : null;
  const passwordError = wasTried && password === '' ? t('auth.passwordMissing') : null;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    setProblem(null);
    if (!isEmail(email) || password === '' || wait.seconds > 0) return;
    setBusy(true);
    const outcome = await signIn(email.trim(), password);
    setBusy(false);
    if (outcome.status === 'tooMany') wait.start(outcome.seconds);
    if (outcome.status === 'refused') setProblem(problemKeys[outcome.code]);
    if (outcome.status !== 'ok') return;
    localStore.write('signedIn', '1');
    onDone();
    await client.invalidateQueries({ queryKey: trpc.session.me.queryKey() });
    await client.invalidateQueries();
  };
  const message =
    wait.seconds > 0
      ? t('auth.tooMany', { count: wait.seconds })
      : problem === null
        ? null
        : t(problem);

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        {notice !== undefined && message === null && (
          <Alert variant="light" role="status">
            {notice}
          </Alert>
        )}
        {message !== null && (
          <Alert variant="light" color="red" role="alert">
            {message}
          </Alert>
        )}
        <TextInput
          type="email"
          autoComplete="username"
          label={t('auth.email')}
          value={email}
          error={emailError}
          data-autofocus={knownEmail === '' ? true : undefined}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <PasswordInput
          autoComplete="current-password"
          label={t('auth.password')}
          value={password}
          error={passwordError}
          data-autofocus={knownEmail === '' ? undefined : true}
          visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={isBusy} disabled={wait.seconds > 0}>
          {t('auth.signIn')}
        </Button>
      </Stack>
    </form>
  );
}
