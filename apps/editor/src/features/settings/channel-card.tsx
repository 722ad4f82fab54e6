import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';
import { Chip } from '../../ui/chip.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { curlExample } from './curl-example.ts';
import { ChannelKind } from './channel-kind.tsx';
import { DeliverySection } from './delivery/delivery-section.tsx';
import { hiddenSecret, SecretRow } from './secret-row.tsx';
import classes from './settings.module.css';

interface ChannelCardProps {
  channel: Outputs['channels']['list'][number];
  isAdmin: boolean;
}

export function ChannelCard({ channel, isAdmin }: ChannelCardProps) {
  const { t } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const [isShown, setShown] = useState(false);
  const { id, name, key, secret, chatUrl } = channel;
  const rotate = useMutation(
    trpc.channels.rotateSecret.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.channels.list.queryKey() });
        notice.tell(t('settings.channels.rotated'));
      },
      onError: (error) => {
        notice.fail(t('settings.failed'), error);
      },
    }),
  );
  const endpoint = `${window.location.origin}/v1/channels/${key}/messages`;
  const example = (shown: string) =>
    curlExample({ endpoint, secret: shown, text: t('settings.channels.greeting') });
  const copied = t('common.copied');

  return (
    <Panel
      title={name}
      actions={
        <span className={classes['actions']}>
          <Chip>{key}</Chip>
          <Button
            component="a"
            href={chatUrl}
            target="_blank"
            rel="noreferrer"
            size="xs"
            variant="default"
            rightSection={<IconExternalLink size={14} />}
          >
            {t('settings.channels.chat')}
          </Button>
        </span>
      }
    >
      <ChannelKind channel={channel} isAdmin={isAdmin} />
      <h3 className={classes['label']}>{t('settings.channels.endpoint')}</h3>
      <div className={classes['value']}>
        <code>{endpoint}</code>
        <CopyButton
          value={endpoint}
          label={t('settings.channels.copyEndpoint')}
          copiedLabel={copied}
        />
      </div>
      <h3 className={classes['label']}>{t('settings.channels.secret')}</h3>
      {secret === null || !isAdmin ? (
        <p className={classes['quiet']}>{t('settings.channels.secretAdmin')}</p>
      ) : (
        <SecretRow
          secret={secret}
          isShown={isShown}
          isBusy={rotate.isPending}
          question={t('settings.channels.rotateAsk', { name })}
          onToggle={() => {
            setShown(!isShown);
          }}
          onRotate={() => {
            rotate.mutate({ id });
          }}
        />
      )}
      <h3 className={classes['label']}>{t('settings.channels.example')}</h3>
      <div className={classes['value']}>
        <pre tabIndex={0}>{example(isShown && secret !== null ? secret : hiddenSecret)}</pre>
        <CopyButton
          value={example(secret ?? hiddenSecret)}
          label={t('settings.channels.copyExample')}
          copiedLabel={copied}
        />
      </div>
      <DeliverySection channel={channel} isAdmin={isAdmin} />
    </Panel>
  );
}
