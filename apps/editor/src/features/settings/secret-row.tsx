import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { ConfirmBar } from '../../ui/confirm-bar.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './settings.module.css';

export interface SecretRowProps {
  secret: string;
  isShown: boolean;
  isBusy: boolean;
  /** Asked before the secret is replaced: whoever uses the old one is shut out. */
  question: string;
  onToggle: () => void;
  onRotate: () => void;
}

/** Stands for a secret wherever it is not shown. */
export const hiddenSecret = '••••••••••••••••';

/** A secret that can be looked at, copied and replaced. */
export function SecretRow({
  secret,
  isShown,
  isBusy,
  question,
  onToggle,
  onRotate,
}: SecretRowProps) {
  const { t } = useMessages();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <div className={classes['value']}>
        <code>{isShown ? secret : hiddenSecret}</code>
        <Button variant="default" onClick={onToggle} aria-pressed={isShown}>
          {t(isShown ? 'settings.channels.hide' : 'settings.channels.show')}
        </Button>
        <CopyButton
          value={secret}
          label={t('settings.channels.copySecret')}
          copiedLabel={t('common.copied')}
        />
        <Button
          variant="default"
          loading={isBusy}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('settings.channels.rotate')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmBar
          question={question}
          confirmLabel={t('settings.channels.rotateDo')}
          cancelLabel={t('common.cancel')}
          onCancel={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            setAsking(false);
            onRotate();
          }}
        />
      )}
    </>
  );
}
