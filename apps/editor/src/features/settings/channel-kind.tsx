import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';

interface ChannelKindProps {
  channel: Outputs['channels']['list'][number];
  isAdmin: boolean;
}

/** The platform that a channel stands for, which says what can be shown there. Only admins change it. */
export function ChannelKind({ channel, isAdmin }: ChannelKindProps) {
  const { t } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const { id, kind, kinds } = channel;
  const save = useMutation(
    trpc.channels.setKind.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.channels.list.queryKey() });
        notice.tell(t('settings.channels.kindSaved'));
      },
      onError: (error) => {
        notice.fail(t('settings.failed'), error);
      },
    }),
  );
  // One that a newer version has written stays what it is until somebody chooses another.
  const known = kinds.includes(kind) ? kinds : [kind, ...kinds];
  return (
    <NativeSelect
      maw={400}
      label={t('settings.channels.kind')}
      description={t('settings.channels.kindHelp')}
      value={save.isPending ? save.variables.kind : kind}
      disabled={!isAdmin || save.isPending}
      data={known.map((value) => ({
        value,
        label: kinds.includes(value) ? t(`settings.channels.kinds.${value}`) : value,
      }))}
      onChange={(event) => {
        save.mutate({ id, kind: event.currentTarget.value });
      }}
    />
  );
}
