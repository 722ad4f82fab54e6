import { mailServerSchema, type MailServer } from '@bellhop/schema';
import { Switch } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import { SectionPanel } from '../shop/section-panel.tsx';
import type { SectionProps } from '../shop/section-props.ts';
import { useShopSection } from '../shop/use-shop-section.ts';
import { MailFields } from './mail-fields.tsx';

const fresh: MailServer = {
  host: '',
  port: 587,
  security: 'startTls',
  user: '',
  secret: null,
  from: '',
};

/** The server that e-mail is sent through. */
export function MailSection({ settings, mayEdit }: SectionProps) {
  const { t } = useMessages();
  const section = useShopSection('mail', settings);
  const { mail } = section.value;
  return (
    <SectionPanel
      title={t('settings.mail.title')}
      text={t('settings.mail.text')}
      section={section}
      mayEdit={mayEdit}
      isValid={mail === null || mailServerSchema.safeParse(mail).success}
    >
      <Switch
        label={t('settings.mail.use')}
        checked={mail !== null}
        disabled={!mayEdit}
        onChange={(event) => {
          section.change({ mail: event.currentTarget.checked ? (settings.mail ?? fresh) : null });
        }}
      />
      {mail !== null && (
        <MailFields
          mail={mail}
          mayEdit={mayEdit}
          onChange={(change) => {
            section.change({ mail: { ...mail, ...change } });
          }}
        />
      )}
    </SectionPanel>
  );
}
