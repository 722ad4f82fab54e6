import { Popover } from '@mantine/core';
import { languageName } from '@bellhop/nodes/contract';
import { IconAdjustments } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords, type Words } from '../session/use-words.ts';
import { CustomerForm } from './customer-form.tsx';
import type { Profile } from './profile.ts';

/** Who the simulated customer is, as chips; a click opens what can be changed. */
export function CustomerChips() {
  const words = useWords();
  const { chat } = useSession();
  const profile = useStore(chat, (state) => state.profile);
  const now = useStore(chat, (state) => state.paper.now);
  const isOpen = useStore(chat, (state) => state.isSettingUp);
  return (
    <Popover
      position="bottom-start"
      width={316}
      shadow="md"
      trapFocus
      withinPortal
      opened={isOpen}
      onChange={chat.setUp}
    >
      <Popover.Target>
        <button
          type="button"
          className="fe-chips fe-customer"
          aria-label={words.t('flow.customer.change')}
          onClick={() => {
            chat.setUp(!isOpen);
          }}
        >
          {chipsOf(words, profile, now).map((chip) => (
            <span key={chip} className="fe-chip">
              {chip}
            </span>
          ))}
          <IconAdjustments size={16} aria-hidden="true" className="fe-quiet" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="fe-set-up">
        <CustomerForm profile={profile} />
      </Popover.Dropdown>
    </Popover>
  );
}

function orderWords({ t }: Words, { orders }: Profile): string {
  const [newest, ...others] = orders.toSorted((left, right) => left.daysAgo - right.daysAgo);
  const status = t(`flow.order.${newest?.status ?? 'none'}`);
  const more = others.length === 0 ? '' : ` +${String(others.length)}`;
  return t('flow.customer.order', { status }) + more;
}

function moment(locale: string, now: string): string {
  const format = { weekday: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(now));
}

function chipsOf(words: Words, profile: Profile, now: string): string[] {
  const { t, locale } = words;
  return [
    ...(profile.name === null || profile.name === '' ? [] : [profile.name]),
    t(profile.isReturning ? 'flow.customer.returning' : 'flow.customer.new'),
    profile.locale === null ? t('flow.customer.asWritten') : languageName(profile.locale, locale),
    moment(locale, now),
    orderWords(words, profile),
    t('flow.customer.online', { count: profile.agentsOnline }),
    ...(profile.channel === null ? [] : [profile.channel.name]),
    ...profile.tags,
  ];
}
