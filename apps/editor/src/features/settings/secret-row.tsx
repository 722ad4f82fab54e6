import { Button } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './settings.module.css';

export interface SecretRowProps {
  /** What is on the screen: the secret or dots. */
  text: string;
  secret: string;
  isShown: boolean;
  isBusy: boolean;
  onToggle: () => void;
  onRotate: () => void;
}

export function SecretRow({ text, secret, isShown, isBusy, onToggle, onRotate }: SecretRowProps) {
  const { t } = useMessages();
  return (
    <div className={classes['value']}>
      <code>{text}</code>
      <Button variant="default" onClick={onToggle} aria-pressed={isShown}>
        {t(isShown ? 'settings.channels.hide' : 'settings.channels.show')}
      </Button>
      <CopyButton
        value={secret}
        label={t('settings.channels.copySecret')}
        copiedLabel={t('common.copied')}
      />
      <Button variant="default" loading={isBusy} onClick={onRotate}>
        {t('settings.channels.rotate')}
      </Button>
    </div>
  );
}
