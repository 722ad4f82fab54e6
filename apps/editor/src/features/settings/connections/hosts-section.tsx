import { TagsInput } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import { SectionPanel } from '../shop/section-panel.tsx';
import type { SectionProps } from '../shop/section-props.ts';
import { useShopSection } from '../shop/use-shop-section.ts';
import classes from '../shop/shop.module.css';
import { hostIn } from './host-in.ts';

export function HostsSection({ settings, mayEdit }: SectionProps) {
  const { t } = useMessages();
  const section = useShopSection('hosts', settings);
  return (
    <SectionPanel
      title={t('settings.hosts.title')}
      text={t('settings.hosts.text')}
      section={section}
      mayEdit={mayEdit}
    >
      <TagsInput
        className={classes['narrow'] ?? ''}
        label={t('settings.hosts.names')}
        description={`${t('settings.hosts.help')} ${t('settings.enterHelp')}`}
        inputWrapperOrder={['label', 'input', 'description']}
        disabled={!mayEdit}
        maxTags={50}
        acceptValueOnBlur
        value={section.value.allowedHosts}
        onChange={(hosts) => {
          section.change({ allowedHosts: [...new Set(hosts.map(hostIn))] });
        }}
      />
    </SectionPanel>
  );
}
