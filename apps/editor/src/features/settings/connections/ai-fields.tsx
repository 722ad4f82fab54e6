import { aiEndpointSchema, type AiEndpoint } from '@bellhop/schema';
import { NumberInput, TextInput } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from '../shop/shop.module.css';
import { SecretSelect } from './secret-select.tsx';

export interface AiFieldsProps {
  ai: AiEndpoint;
  mayEdit: boolean;
  onChange: (change: Partial<AiEndpoint>) => void;
}

export function AiFields({ ai, mayEdit, onChange }: AiFieldsProps) {
  const { t, schemaText } = useMessages();
  const wrong = new Set(
    aiEndpointSchema.safeParse(ai).error?.issues.map(({ path }) => path[0]) ?? [],
  );
  // A field that nobody has filled in yet is no mistake.
  const errorOf = (field: 'baseUrl' | 'currency') =>
    wrong.has(field) && ai[field] !== '' ? schemaText('error.input.badFormat') : null;
  const text = (field: 'baseUrl' | 'model' | 'currency') => (value: string) => {
    onChange({ [field]: value });
  };
  const number = (field: 'pricePerMillionInput' | 'pricePerMillionOutput') => (
    <NumberInput
      label={t(`settings.ai.${field}`)}
      value={ai[field]}
      min={0}
      max={1_000_000}
      decimalScale={4}
      hideControls
      onChange={(value) => {
        onChange({ [field]: typeof value === 'number' ? value : Number(value) || 0 });
      }}
    />
  );
  return (
    <div className={classes['fields']}>
      <TextInput
        label={t('settings.ai.baseUrl')}
        description={t('settings.ai.baseUrlHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="url"
        required
        maxLength={500}
        spellCheck={false}
        value={ai.baseUrl}
        error={errorOf('baseUrl')}
        onChange={(event) => {
          text('baseUrl')(event.currentTarget.value);
        }}
      />
      <TextInput
        label={t('settings.ai.model')}
        required
        maxLength={200}
        spellCheck={false}
        value={ai.model}
        onChange={(event) => {
          text('model')(event.currentTarget.value);
        }}
      />
      <SecretSelect
        label={t('settings.ai.secret')}
        help={t('settings.ai.secretHelp')}
        none={t('settings.ai.noSecret')}
        secret={ai.secret}
        mayEdit={mayEdit}
        onChange={(secret) => {
          onChange({ secret });
        }}
      />
      {number('pricePerMillionInput')}
      {number('pricePerMillionOutput')}
      <TextInput
        label={t('settings.ai.currency')}
        description={t('settings.ai.currencyHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={3}
        spellCheck={false}
        value={ai.currency}
        error={errorOf('currency')}
        onChange={(event) => {
          text('currency')(event.currentTarget.value.toUpperCase());
        }}
      />
    </div>
  );
}
