import { useState } from 'react';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { SecretRow } from '../secret-row.tsx';
import classes from '../settings.module.css';
import { useChannelChange } from './use-channel-change.ts';

export interface SigningSecretProps {
  channel: Outputs['channels']['list'][number];
  secret: string;
}

/** What the shop's server checks the signature with. */
export function SigningSecret({ channel: { id, name }, secret }: SigningSecretProps) {
  const { t } = useMessages();
  const [isShown, setShown] = useState(false);
  const rotate = useChannelChange(trpc.channels.rotateDeliverySecret.mutationOptions());
  return (
    <>
      <h3 className={classes['label']}>{t('settings.delivery.secret')}</h3>
      <SecretRow
        secret={secret}
        isShown={isShown}
        isBusy={rotate.isPending}
        question={t('settings.delivery.rotateAsk', { name })}
        onToggle={() => {
          setShown(!isShown);
        }}
        onRotate={() => {
          rotate.mutate({ id });
        }}
      />
    </>
  );
}
