import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { ApiError } from '../../api/api-error.ts';
import { changePassword } from '../../api/auth.ts';
import { missingCharacters, shortestPassword } from '../../api/password-rule.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Panel } from '../../ui/panel.tsx';

/** The person's own password: the old one proves who sits there. */
export function AccountSettings() {
  const { t } = useMessages();
  const me = useMe();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ApiError | 'done' | null>(null);
  const errors = usePasswordErrors(answer);
  const missing = missingCharacters(next);
  const typed = (set: (text: string) => void) => (text: string) => {
    set(text);
    setAnswer(null);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (old === '' || missing > 0) return;
    setBusy(true);
    const refusal = await changePassword(old, next);
    setBusy(false);
    setAnswer(refusal ?? 'done');
    if (refusal !== null) return;
    setTried(false);
    setOld('');
    setNext('');
  };
  return (
    <Panel title={t('settings.account.title')} text={t('settings.account.text')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md" maw={400}>
          {/* Lets a password manager know whose password this is. */}
          <input type="text" autoComplete="username" value={me?.email ?? ''} readOnly hidden />
          {answer === 'done' && (
            <Alert variant="light" role="status">
              {t('settings.account.done')}
            </Alert>
          )}
          {errors.general !== null && (
            <Alert variant="light" color="red" role="alert">
              {errors.general}
            </Alert>
          )}
          <Password
            label={t('settings.account.old')}
            autoComplete="current-password"
            value={old}
            error={wasTried && old === '' ? t('auth.passwordMissing') : errors.old}
            onChange={typed(setOld)}
          />
          <Password
            label={t('settings.account.new')}
            autoComplete="new-password"
            description={t('auth.passwordRule', { min: shortestPassword })}
            value={next}
            error={wasTried && missing > 0 ? t('auth.passwordShort', { missing }) : errors.next}
            onChange={typed(setNext)}
          />
          <Button type="submit" loading={isBusy} style={{ alignSelf: 'flex-start' }}>
            {t('settings.account.change')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}

interface PasswordProps {
  label: string;
  autoComplete: string;
  description?: string;
  value: string;
  error: string | null;
  onChange: (text: string) => void;
}

function Password({ onChange, ...field }: PasswordProps) {
  const { t } = useMessages();
  return (
    <PasswordInput
      {...field}
      visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** Sorts a refusal to the field that it is about. */
function usePasswordErrors(answer: ApiError | 'done' | null) {
  const { t, schemaText } = useMessages();
  const none = { general: null, old: null, next: null };
  if (answer === null || answer === 'done') return none;
  const { code, problems } = answer;
  if (code === 'offline') return { ...none, general: t('common.offline') };
  const text = schemaText(`error.${code}`, { limit: shortestPassword });
  if (code === 'session.wrongOldPassword') return { ...none, old: text };
  return problems.some(({ path }) => path === 'newPassword')
    ? { ...none, next: text }
    : { ...none, general: text };
}
