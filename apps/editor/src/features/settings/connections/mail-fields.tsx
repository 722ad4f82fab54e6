import { mailSecurities, mailServerSchema, type MailServer } from '@bellhop/schema';
import { NumberInput, Select, TextInput } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from '../shop/shop.module.css';
import { SecretSelect } from './secret-select.tsx';

export interface MailFieldsProps {
  mail: MailServer;
  mayEdit: boolean;
  onChange: (change: Partial<MailServer>) => void;
}

export function MailFields({ mail, mayEdit, onChange }: MailFieldsProps) {
  const { t, schemaText } = useMessages();
  const wrong = new Set(
    mailServerSchema.safeParse(mail).error?.issues.map(({ path }) => path[0]) ?? [],
  );
  const text = (field: 'host' | 'user' | 'from', help?: string) => (
    <TextInput
      label={t(`settings.mail.${field}`)}
      description={help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required={field !== 'user'}
      maxLength={254}
      spellCheck={false}
      autoComplete="off"
      disabled={!mayEdit}
      value={mail[field]}
      // A field that nobody has filled in yet is no mistake.
      error={wrong.has(field) && mail[field] !== '' ? schemaText('error.input.badFormat') : null}
      onChange={(event) => {
        onChange({ [field]: event.currentTarget.value.trim() });
      }}
    />
  );
  return (
    <div className={classes['fields']}>
      {text('host', t('settings.mail.hostHelp'))}
      <NumberInput
        label={t('settings.mail.port')}
        value={mail.port}
        min={1}
        max={65_535}
        allowDecimal={false}
        thousandSeparator=""
        hideControls
        disabled={!mayEdit}
        onChange={(value) => {
          onChange({ port: typeof value === 'number' ? value : Number(value) || 0 });
        }}
      />
      <Select
        label={t('settings.mail.security')}
        data={mailSecurities.map((value) => {
          return { value, label: t(`settings.mail.securities.${value}`) };
        })}
        value={mail.security}
        allowDeselect={false}
        disabled={!mayEdit}
        onChange={(security) => {
          if (security !== null) onChange({ security });
        }}
      />
      {text('user')}
      <SecretSelect
        label={t('settings.mail.secret')}
        help={t('settings.mail.secretHelp')}
        none={t('settings.mail.noSecret')}
        secret={mail.secret}
        mayEdit={mayEdit}
        onChange={(secret) => {
          onChange({ secret });
        }}
      />
      {text('from', t('settings.mail.fromHelp'))}
    </div>
  );
}
