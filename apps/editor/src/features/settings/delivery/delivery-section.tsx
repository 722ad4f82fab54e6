import { Button } from '@mantine/core';
import { useState } from 'react';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { ConfirmBar } from '../../../ui/confirm-bar.tsx';
import classes from '../settings.module.css';
import { AddressForm } from './address-form.tsx';
import { DeliveryState } from './delivery-state.tsx';
import { SigningSecret } from './signing-secret.tsx';
import { useChannelChange } from './use-channel-change.ts';

export interface DeliverySectionProps {
  channel: Outputs['channels']['list'][number];
  isAdmin: boolean;
}

/** Where messages go that nobody waits for, and how that goes. */
export function DeliverySection({ channel, isAdmin }: DeliverySectionProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const { id, delivery } = channel;
  const close = () => {
    setOpen(null);
  };
  const remove = useChannelChange(trpc.channels.setDelivery.mutationOptions());
  return (
    <section aria-label={t('settings.delivery.title')}>
      <h3 className={classes['label']}>{t('settings.delivery.title')}</h3>
      <p className={classes['about']}>{t('settings.delivery.text')}</p>
      {open === 'edit' ? (
        <AddressForm id={id} url={delivery?.url ?? ''} onClose={close} />
      ) : (
        <div className={classes['value']}>
          {delivery !== null && (
            <code>{isAdmin ? delivery.url : t('settings.delivery.addressAdmin')}</code>
          )}
          {isAdmin && (
            <Button
              variant="default"
              onClick={() => {
                setOpen('edit');
              }}
            >
              {t(delivery === null ? 'settings.delivery.set' : 'settings.delivery.change')}
            </Button>
          )}
          {isAdmin && delivery !== null && (
            <Button
              variant="default"
              loading={remove.isPending}
              onClick={() => {
                setOpen('remove');
              }}
            >
              {t('settings.delivery.remove')}
            </Button>
          )}
        </div>
      )}
      {open === 'remove' && (
        <ConfirmBar
          question={t('settings.delivery.removeAsk')}
          confirmLabel={t('settings.delivery.removeDo')}
          cancelLabel={t('common.cancel')}
          onCancel={close}
          onConfirm={() => {
            close();
            remove.mutate({ id, url: null });
          }}
        />
      )}
      {typeof delivery?.secret === 'string' && (
        <SigningSecret channel={channel} secret={delivery.secret} />
      )}
      <DeliveryState channelId={id} isOn={delivery !== null} />
    </section>
  );
}
