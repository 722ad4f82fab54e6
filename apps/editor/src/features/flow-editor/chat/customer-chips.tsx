import { NativeSelect, NumberInput, Popover, Switch, TagsInput } from '@mantine/core';
import { StartFields } from './start-fields.tsx';
import { TimeField } from './time-field.tsx';
import { languageName } from '@bellhop/nodes/contract';
import { orderStatusSchema } from '@bellhop/schema';
import { IconAdjustments } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords, type Words } from '../session/use-words.ts';
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

function orderWord({ t }: Words, status: Profile['orderStatus']): string {
  return t(`flow.order.${status ?? 'none'}`);
}

function moment(locale: string, now: string): string {
  const format = { weekday: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(now));
}

function chipsOf(words: Words, profile: Profile, now: string): string[] {
  const { t, locale } = words;
  return [
    t(profile.isReturning ? 'flow.customer.returning' : 'flow.customer.new'),
    profile.locale === null ? t('flow.customer.asWritten') : languageName(profile.locale, locale),
    moment(locale, now),
    t('flow.customer.order', { status: orderWord(words, profile.orderStatus) }),
    t('flow.customer.online', { count: profile.agentsOnline }),
    ...profile.tags,
  ];
}

const asWritten = '';

function CustomerForm({ profile }: { profile: Profile }) {
  const words = useWords();
  const { t, locale } = words;
  const { chat } = useSession();
  const locales = useDocument((document) => document.locales);
  const languages = [...new Set([...locales, 'en', 'zh-Hans', 'zh-Hant', 'th', 'pl'])].map(
    (tag) => ({ value: tag, label: languageName(tag, locale) }),
  );
  const statuses = ['none', ...orderStatusSchema.options];
  return (
    <div className="fe-form">
      <StartFields />
      <NativeSelect
        label={t('flow.customer.language')}
        value={profile.locale ?? asWritten}
        data={[{ value: asWritten, label: t('flow.customer.asWritten') }, ...languages]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          chat.setProfile({ locale: value === asWritten ? null : value });
        }}
      />
      <NativeSelect
        label={t('flow.customer.newestOrder')}
        value={profile.orderStatus ?? 'none'}
        data={statuses.map((status) => ({ value: status, label: t(`flow.order.${status}`) }))}
        onChange={(event) => {
          const parsed = orderStatusSchema.safeParse(event.currentTarget.value);
          chat.setProfile({ orderStatus: parsed.success ? parsed.data : null });
        }}
      />
      <TagsInput
        label={t('flow.customer.tags')}
        value={profile.tags}
        maxTags={20}
        onChange={(tags) => {
          chat.setProfile({ tags });
        }}
      />
      <TimeField />
      <NumberInput
        label={t('flow.customer.agents')}
        value={profile.agentsOnline}
        min={0}
        max={99}
        onChange={(value) => {
          chat.setProfile({ agentsOnline: Math.max(0, Math.round(Number(value))) });
        }}
      />
      <Switch
        label={t('flow.customer.returning')}
        checked={profile.isReturning}
        onChange={(event) => {
          chat.setProfile({ isReturning: event.currentTarget.checked });
        }}
      />
    </div>
  );
}
