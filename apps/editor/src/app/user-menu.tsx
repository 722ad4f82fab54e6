import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { signOut } from '../api/auth.ts';
import { localStore } from '../api/local-store.ts';
import type { Outputs } from '../api/trpc.ts';
import { languageName } from '../i18n/languages.ts';
import { availableLocales } from '../i18n/load-messages.ts';
import { changeLocale } from '../i18n/start-i18n.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { useNotice } from '../i18n/use-notice.ts';
import { Avatar } from '../ui/avatar.tsx';
import classes from './user-menu.module.css';

export type SignedInUser = NonNullable<Outputs['session']['me']['user']>;

const colorSchemes = ['auto', 'light', 'dark'] as const;

/** Who is signed in, and what they like: language, theme, the way out. */
export function UserMenu({ user }: { user: SignedInUser }) {
  const { t, locale } = useMessages();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();

  const leave = async () => {
    try {
      await signOut();
    } catch (error) {
      notice.fail(t('nav.signOutFailed'), error);
      return;
    }
    localStore.write('signedIn', null);
    await navigate('/sign-in');
    client.clear();
  };
  return (
    <Menu position="right-end" withinPortal={false} width={240} checkIcon={<IconCheck size={16} />}>
      <Menu.Target>
        <UnstyledButton
          className={classes['button']}
          aria-label={t('nav.account', { name: user.name })}
        >
          <Avatar name={user.name} size={32} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['who']}>
          <b>{user.name}</b>
          <span>{user.email}</span>
          <span>{t(`role.${user.role}`)}</span>
        </div>
        <Menu.Divider />
        <Menu.Label>{t('nav.language')}</Menu.Label>
        <Menu.RadioGroup value={locale} onChange={(language) => void changeLocale(language)}>
          {availableLocales.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
              {languageName(language)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('nav.theme')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(chosen) => {
            const scheme = colorSchemes.find((each) => each === chosen);
            if (scheme !== undefined) setColorScheme(scheme);
          }}
        >
          {colorSchemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {t(`theme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
