import { NativeSelect } from '@mantine/core';
import { channelLimits } from '@bellhop/nodes/check';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import type { ChatChannel } from './profile.ts';

const everything = '';

/** Where the simulated customer writes: a channel of the shop, or a platform whose limits are known. */
export function ChannelField({ channel }: { channel: ChatChannel | null }) {
  const { t } = useWords();
  const { chat } = useSession();
  const { data: own = [] } = useQuery({ ...trpc.channels.list.queryOptions(), staleTime: 60_000 });
  const platforms = Object.entries(channelLimits).map(([kind, { name }]) => ({
    key: kind,
    name,
    kind,
  }));
  const offered: readonly ChatChannel[] = [
    ...own.map(({ key, name, kind }) => ({ key, name, kind })),
    ...platforms.filter(({ key }) => !own.some((one) => one.key === key)),
  ];
  const options = (list: readonly ChatChannel[]) =>
    list.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <NativeSelect
      label={t('flow.customer.channel')}
      value={channel?.key ?? everything}
      data={[
        { value: everything, label: t('flow.preview.everything') },
        ...(own.length === 0
          ? []
          : [
              {
                group: t('flow.customer.channels.own'),
                items: options(offered.slice(0, own.length)),
              },
            ]),
        { group: t('flow.customer.channels.others'), items: options(offered.slice(own.length)) },
      ]}
      onChange={({ currentTarget: { value } }) => {
        chat.setProfile({ channel: offered.find(({ key }) => key === value) ?? null });
      }}
    />
  );
}
