import { Menu } from '@mantine/core';
import { orderStatusSchema } from '@bellhop/schema';
import { IconBolt } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { exactTime } from '../../../ui/format-time.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { cartOf } from './given-orders.ts';
import { tongueOf } from './profile.ts';

const minute = 60_000;
/** How far the clock can be moved with one click, in minutes. */
const spans = [
  ['hour', 60],
  ['day', 24 * 60],
  ['twoDays', 48 * 60],
  ['month', 31 * 24 * 60],
] as const;
/** A picture that needs no network. */
const samplePicture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="120" height="90"%3E%3Crect width="120" height="90" fill="%23cbd5c0"/%3E%3C/svg%3E';

/** What can happen in a conversation besides a message: time, orders, a cart, a picture, agents. */
export function HappenMenu() {
  const { t } = useWords();
  return (
    <Menu position="top-end" width="min(420px, calc(100vw - 24px))" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.happen.title')}
          title={t('flow.happen.title')}
        >
          <IconBolt size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="fe-happen">
        <div>
          <TimeItems />
          <PeopleItems />
        </div>
        <div>
          <OrderItems />
          <CustomerItems />
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

function TimeItems() {
  const { t, locale } = useWords();
  const { chat } = useSession();
  const { now, timers } = useStore(chat, (state) => state.paper);
  const [next] = timers;
  const later = (minutes: number) => new Date(Date.parse(now) + minutes * minute).toISOString();
  return (
    <>
      <Menu.Label>{t('flow.happen.time')}</Menu.Label>
      {next !== undefined && (
        <Menu.Item
          onClick={() => {
            chat.letTimePass(next.at);
          }}
        >
          {t('flow.happen.next', { at: exactTime(next.at, locale) })}
        </Menu.Item>
      )}
      {spans.map(([name, minutes]) => (
        <Menu.Item
          key={name}
          onClick={() => {
            chat.letTimePass(later(minutes));
          }}
        >
          {t(`flow.happen.${name}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function OrderItems() {
  const { t } = useWords();
  const { chat } = useSession();
  const orders = useStore(chat, (state) => state.paper.orders);
  const [newest, another] = orders;
  const number = another === undefined ? undefined : newest?.number;
  return (
    <>
      <Menu.Label>
        {number === undefined ? t('flow.happen.order') : t('flow.happen.orderOf', { number })}
      </Menu.Label>
      {orderStatusSchema.options.map((status) => (
        <Menu.Item
          key={status}
          onClick={() => {
            chat.orderBecomes(status);
          }}
        >
          {t(`flow.order.${status}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function CustomerItems() {
  const { t } = useWords();
  const { chat } = useSession();
  const { paper, profile } = useStore(chat);
  const defaultLocale = useDocument((document) => document.defaultLocale);
  const around = { locale: tongueOf(profile, { defaultLocale }), now: paper.now };
  const cart = cartOf(profile.cart, around);
  return (
    <>
      <Menu.Label>{t('flow.happen.customer')}</Menu.Label>
      <Menu.Item
        onClick={() => {
          chat.happen({ type: 'cartChanged', cart });
        }}
      >
        {t(cart.items.length === 0 ? 'flow.happen.cartEmptied' : 'flow.happen.cart')}
      </Menu.Item>
      <Menu.Item
        onClick={() => {
          chat.send({ text: '', image: samplePicture });
        }}
      >
        {t('flow.happen.picture')}
      </Menu.Item>
    </>
  );
}

function PeopleItems() {
  const { t } = useWords();
  const { chat } = useSession();
  const owner = useStore(chat, (state) => state.paper.owner);
  const agent = (action: 'tookOver' | 'replied' | 'closed') => () => {
    chat.happen({ type: 'agentActed', action, agent: 'Mali' });
  };
  return (
    <>
      <Menu.Label>{t('flow.happen.people')}</Menu.Label>
      <Menu.Item onClick={agent('tookOver')}>{t('flow.happen.tookOver')}</Menu.Item>
      <Menu.Item onClick={agent('replied')}>{t('flow.happen.replied')}</Menu.Item>
      {owner !== 'closed' && (
        <Menu.Item onClick={agent('closed')}>{t('flow.happen.closed')}</Menu.Item>
      )}
    </>
  );
}
