import { Tabs } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { may } from '../../api/permissions.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Page } from '../../ui/page.tsx';
import { AccountSettings } from './account-settings.tsx';
import { ChannelSettings } from './channel-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { ConnectionSettings } from './connections/connection-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { ProductSettings } from './products/product-settings.tsx';
import { ShopSettingsTab } from './shop/shop-settings.tsx';
import classes from './settings.module.css';

const tabs = ['shop', 'products', 'channels', 'connections', 'people', 'account', 'look'] as const;

export function SettingsPage() {
  const { t } = useMessages();
  const { tab } = useParams();
  const navigate = useNavigate();
  const me = useMe();
  const mine = tabs.filter((name) => name !== 'people' || may(me?.role, 'manage'));
  const current = mine.find((name) => name === tab) ?? 'shop';
  return (
    <Page title={t('settings.title')}>
      <Tabs
        value={current}
        keepMounted={false}
        onChange={(name) => void navigate(`/settings/${name ?? 'shop'}`, { replace: true })}
      >
        <Tabs.List className={classes['tabs'] ?? ''} mb="lg" aria-label={t('settings.tabs')}>
          {mine.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.${name}.tab`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="shop">
          <ShopSettingsTab />
        </Tabs.Panel>
        <Tabs.Panel value="products">
          <ProductSettings />
        </Tabs.Panel>
        <Tabs.Panel value="channels">
          <ChannelSettings />
        </Tabs.Panel>
        <Tabs.Panel value="connections">
          <ConnectionSettings />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleSettings />
        </Tabs.Panel>
        <Tabs.Panel value="account">
          <AccountSettings />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <LookSettings />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
