import { useMessages } from '../../../i18n/use-messages.ts';
import { WithShop } from '../shop/with-shop.tsx';
import { AiSection } from './ai-section.tsx';
import { HostsSection } from './hosts-section.tsx';
import { MailSection } from './mail-section.tsx';
import { SecretsPanel } from './secrets-panel.tsx';

/** What flows may reach outside of Bellhop, and with which keys. */
export function ConnectionSettings() {
  const { t } = useMessages();
  return (
    <WithShop text={t('settings.connections.text')}>
      {(settings, mayEdit) => (
        <>
          <AiSection settings={settings} mayEdit={mayEdit} />
          <MailSection settings={settings} mayEdit={mayEdit} />
          <SecretsPanel mayEdit={mayEdit} />
          <HostsSection settings={settings} mayEdit={mayEdit} />
        </>
      )}
    </WithShop>
  );
}
