import { NativeSelect, NumberInput, Switch, TagsInput, TextInput } from '@mantine/core';
import { languageName } from '@bellhop/nodes/contract';
import type { TestCase, TestGiven } from '@bellhop/schema';
import { IconChevronDown } from '@tabler/icons-react';
import { toLocalInput } from '../chat/local-input.ts';
import { changedOrders, givenOrderOf } from '../chat/given-orders.ts';
import { OrdersField } from '../chat/orders-field.tsx';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords, type Words } from '../session/use-words.ts';
import { BeginGiven } from './begin-given.tsx';
import { changeTest } from './test-actions.ts';

interface GivenFormProps {
  test: TestCase;
  canEdit: boolean;
}

/** What is so before the first line: who writes, with which orders, when. Folded, it is a line of chips. */
export function GivenForm({ test, canEdit }: GivenFormProps) {
  const words = useWords();
  const session = useSession();
  const given = test.given ?? {};
  const node = useDocument((document) => document.nodes[given.begin?.node ?? '']);
  const step = node === undefined ? words.t('flow.widget.stepGone') : words.title(node);
  const begun = given.begin === undefined ? [] : [words.t('flow.begin.begun', { step })];
  const change = (part: { [Key in keyof TestGiven]?: TestGiven[Key] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...given, ...part }).filter(([, value]) => value !== undefined),
    );
    changeTest(session, test, { given: next }, `given ${Object.keys(part).join(' ')}`);
  };
  return (
    <details className="fe-given">
      <summary>
        <span className="fe-chips">
          {[...chipsOf(words, given), ...begun].map((chip) => (
            <span key={chip} className="fe-chip">
              {chip}
            </span>
          ))}
        </span>
        <IconChevronDown size={16} aria-hidden="true" />
      </summary>
      <fieldset disabled={!canEdit} className="fe-form">
        <CustomerGiven given={given} change={change} />
        <ShopGiven given={given} change={change} />
        <BeginGiven
          begin={given.begin}
          onChange={(begin) => {
            change({ begin });
          }}
        />
      </fieldset>
    </details>
  );
}

function chipsOf({ t, locale }: Words, given: TestGiven): string[] {
  const [order, ...others] = given.orders ?? [];
  const more = others.length === 0 ? '' : ` +${String(others.length)}`;
  const chips = [
    given.name ?? '',
    t(given.returning === true ? 'flow.customer.returning' : 'flow.customer.new'),
    given.locale === undefined ? '' : languageName(given.locale, locale),
    given.at === undefined ? '' : begins(locale, given.at),
    order === undefined
      ? ''
      : t('flow.customer.order', { status: t(`flow.order.${order.status}`) }) + more,
    t('flow.customer.online', { count: given.agentsOnline ?? 1 }),
    ...(given.tags ?? []),
  ];
  return [...new Set(chips)].filter((chip) => chip !== '');
}

function begins(locale: string, at: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(at));
}

interface PartProps {
  given: TestGiven;
  change: (part: { [Key in keyof TestGiven]?: TestGiven[Key] | undefined }) => void;
}

const asWritten = '';

function CustomerGiven({ given, change }: PartProps) {
  const { t, locale } = useWords();
  const locales = useDocument((document) => document.locales);
  const tags = [...new Set([...locales, ...(given.locale === undefined ? [] : [given.locale])])];
  return (
    <>
      <TextInput
        size="xs"
        label={t('flow.tests.given.name')}
        value={given.name ?? ''}
        maxLength={120}
        onChange={({ currentTarget }) => {
          change({ name: currentTarget.value === '' ? undefined : currentTarget.value });
        }}
      />
      <NativeSelect
        size="xs"
        label={t('flow.customer.language')}
        value={given.locale ?? asWritten}
        data={[
          { value: asWritten, label: t('flow.customer.asWritten') },
          ...tags.map((tag) => ({ value: tag, label: languageName(tag, locale) })),
        ]}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          change({ locale: value === asWritten ? undefined : value });
        }}
      />
      <TagsInput
        size="xs"
        label={t('flow.customer.tags')}
        value={given.tags ?? []}
        maxTags={20}
        onChange={(value) => {
          change({ tags: value.length === 0 ? undefined : value });
        }}
      />
      <Switch
        size="sm"
        label={t('flow.customer.returning')}
        checked={given.returning ?? false}
        onChange={({ currentTarget }) => {
          change({ returning: currentTarget.checked || undefined, messagesBefore: undefined });
        }}
      />
    </>
  );
}

function ShopGiven({ given, change }: PartProps) {
  const { t } = useWords();
  const was = given.orders ?? [];
  const defaultLocale = useDocument((document) => document.defaultLocale);
  const locale = given.locale ?? defaultLocale;
  const now = given.at ?? '2026-01-05T03:00:00.000Z';
  return (
    <>
      <OrdersField
        size="xs"
        orders={was.map((order) => givenOrderOf(order, now))}
        locale={locale}
        onChange={(next) => {
          const orders = changedOrders(next, { was, locale, now });
          change({ orders: orders.length === 0 ? undefined : orders });
        }}
      />
      <TextInput
        size="xs"
        type="datetime-local"
        label={t('flow.tests.given.begins')}
        value={toLocalInput(now)}
        onChange={({ currentTarget }) => {
          const moment = new Date(currentTarget.value);
          if (!Number.isNaN(moment.getTime())) change({ at: moment.toISOString() });
        }}
      />
      <NumberInput
        size="xs"
        label={t('flow.customer.agents')}
        value={given.agentsOnline ?? 1}
        min={0}
        max={99}
        onChange={(value) => {
          change({ agentsOnline: Math.min(99, Math.max(0, Math.round(Number(value)))) });
        }}
      />
    </>
  );
}
