import {
  NativeSelect,
  NumberInput,
  SegmentedControl,
  Switch,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { languageName } from '@bellhop/nodes/contract';
import { useKnownTags } from '../panel/use-known-tags.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { CartField } from './cart-field.tsx';
import { ChannelField } from './channel-field.tsx';
import { OrdersField } from './orders-field.tsx';
import {
  customerName,
  customerPresets,
  presetIn,
  presetOf,
  tongueOf,
  type Profile,
} from './profile.ts';
import { StartFields } from './start-fields.tsx';
import { TimeField } from './time-field.tsx';

const asWritten = '';

/** Everything that can be chosen of the simulated customer and what is around them. */
export function CustomerForm({ profile }: { profile: Profile }) {
  const words = useWords();
  const { t, locale } = words;
  const { chat } = useSession();
  const locales = useDocument((document) => document.locales);
  const defaultLocale = useDocument((document) => document.defaultLocale);
  const tongue = tongueOf(profile, { defaultLocale });
  const languages = [...new Set([...locales, 'en', 'zh-Hans', 'zh-Hant', 'th', 'pl'])].map(
    (tag) => ({ value: tag, label: languageName(tag, locale) }),
  );
  return (
    <div className="fe-form">
      <StartFields />
      <PresetField profile={profile} />
      <TextInput
        label={t('flow.tests.given.name')}
        value={profile.name ?? ''}
        placeholder={customerName({ name: null }, tongue) ?? ''}
        maxLength={120}
        onChange={({ currentTarget }) => {
          chat.setProfile({ name: currentTarget.value === '' ? null : currentTarget.value });
        }}
      />
      <ChannelField channel={profile.channel} />
      <NativeSelect
        label={t('flow.customer.language')}
        value={profile.locale ?? asWritten}
        data={[{ value: asWritten, label: t('flow.customer.asWritten') }, ...languages]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          chat.setProfile({ locale: value === asWritten ? null : value });
        }}
      />
      <OrdersField
        orders={profile.orders}
        locale={tongue}
        onChange={(orders) => {
          chat.setProfile({ orders });
        }}
      />
      <p className="fe-quiet fe-small">{t('flow.customer.answersHelp')}</p>
      <CartField cart={profile.cart} locale={tongue} />
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

function PresetField({ profile }: { profile: Profile }) {
  const { t } = useWords();
  const { chat } = useSession();
  const tags = useKnownTags();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('flow.customer.who')}
      value={presetIn(profile) ?? ''}
      data={customerPresets.map((preset) => ({
        value: preset,
        label: t(`flow.customer.preset.${preset}`),
      }))}
      onChange={(value) => {
        const preset = customerPresets.find((one) => one === value);
        if (preset !== undefined) chat.setProfile(presetOf(preset, tags));
      }}
    />
  );
}
