import { aiEndpointSchema, type AiEndpoint } from '@bellhop/schema';
import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from '../shop/shop.module.css';

export interface AiFieldsProps {
  ai: AiEndpoint;
  mayEdit: boolean;
  onChange: (change: Partial<AiEndpoint>) => void;
}

export function AiFields({ ai, mayEdit, onChange }: AiFieldsProps) {
  const { t, schemaText } = useMessages();
  const secrets = useQuery(trpc.secrets.list.queryOptions(undefined, { enabled: mayEdit }));
  const names = new Set((secrets.data ?? []).map(({ name }) => name));
  if (ai.secret !== null) names.add(ai.secret);
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
      <Select
        label={t('settings.ai.secret')}
        description={t('settings.ai.secretHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        data={[...names].sort()}
        value={ai.secret}
        clearable
        disabled={!mayEdit}
        placeholder={t('settings.ai.noSecret')}
        nothingFoundMessage={t('settings.nothingFound')}
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
