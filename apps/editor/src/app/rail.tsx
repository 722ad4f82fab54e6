import { Tooltip } from '@mantine/core';
import {
  IconMessage,
  IconRoute,
  IconSettings,
  IconUser,
  IconVocabulary,
} from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { may } from '../api/permissions.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { Logo } from '../ui/logo.tsx';
import { useInboxCount } from './use-inbox-count.ts';
import { UserMenu, type SignedInUser } from './user-menu.tsx';
import classes from './rail.module.css';

const places = [
  { to: '/flows', label: 'nav.flows', Icon: IconRoute, needs: 'openFlows' },
  { to: '/inbox', label: 'nav.inbox', Icon: IconMessage, needs: 'readChats' },
  {
    to: '/language',
    label: 'nav.understanding',
    Icon: IconVocabulary,
    needs: null,
  },
  { to: '/customers', label: 'nav.customers', Icon: IconUser, needs: 'readCustomers' },
  { to: '/settings', label: 'nav.settings', Icon: IconSettings, needs: null },
] as const;

/** The places of the product: a rail at the left, a bar at the bottom of a phone. */
export function Rail({ user }: { user: SignedInUser }) {
  const { t } = useMessages();
  const waiting = useInboxCount(user.role);
  const mine = places.filter(({ needs }) => needs === null || may(user.role, needs));
  return (
    <nav className={classes['rail']} aria-label={t('nav.label')}>
      <span className={classes['logo']}>
        <Logo />
      </span>
      {mine.map(({ to, label, Icon }) => {
        const isWaiting = to === '/inbox' && waiting.count > 0;
        const name = isWaiting ? t('nav.inboxWaiting', waiting) : t(label);
        return (
          <Tooltip key={to} label={name} position="right">
            <NavLink to={to} className={classes['item'] ?? ''} aria-label={name}>
              <Icon size={20} stroke={1.7} aria-hidden="true" />
              <span className={classes['label']} aria-hidden="true">
                {t(label)}
              </span>
              {isWaiting && (
                <span className={classes['badge']} aria-hidden="true">
                  {waiting.shown}
                </span>
              )}
            </NavLink>
          </Tooltip>
        );
      })}
      <span className={classes['grow']} />
      <UserMenu user={user} />
    </nav>
  );
}
