import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';

export interface SecretSelectProps {
  label: string;
  help: string;
  /** What stands there while none is chosen. */
  none: string;
  secret: string | null;
  mayEdit: boolean;
  onChange: (secret: string | null) => void;
}

/** One of the shop's secrets, by name. */
export function SecretSelect({ label, help, none, secret, mayEdit, onChange }: SecretSelectProps) {
  const { t } = useMessages();
  const secrets = useQuery(trpc.secrets.list.queryOptions(undefined, { enabled: mayEdit }));
  const names = new Set((secrets.data ?? []).map(({ name }) => name));
  if (secret !== null) names.add(secret);
  return (
    <Select
      label={label}
      description={help}
      inputWrapperOrder={['label', 'input', 'description']}
      data={[...names].sort()}
      value={secret}
      clearable
      disabled={!mayEdit}
      placeholder={none}
      nothingFoundMessage={t('settings.nothingFound')}
      onChange={onChange}
    />
  );
}
