import { freshShopSettings } from '@bellhop/schema';
import { buildFlow } from '@bellhop/templates';
import type { Core } from '../core.ts';
import { publishFlow } from './publish-flow.ts';

/** Lets the demo channel deliver to a program on this machine; says what it is signed with. */
export async function deliverTo(core: Core, port: number): Promise<{ id: string; secret: string }> {
  const fresh = freshShopSettings({ timeZone: 'UTC', country: 'TH' });
  const allowedHosts = [`127.0.0.1:${String(port)}`];
  await core.services.shop.save({ ...fresh, allowedHosts }, { id: '', name: 'Test' });
  const [channel] = await core.services.channels.list(false);
  const url = `http://127.0.0.1:${String(port)}/hook`;
  const changed = await core.services.channels.setDelivery({ id: channel?.id ?? '', url });
  return { id: changed.id, secret: changed.delivery?.secret ?? '' };
}

/** Says by itself that an order is on its way. */
export async function publishShipped(core: Core): Promise<void> {
  const about = { description: '', kind: 'conversation' as const, defaultLocale: 'en' };
  await publishFlow(
    core,
    buildFlow(
      'shipped',
      { ...about, name: 'shipped', locales: ['en'] },
      {
        start: {
          type: 'order-event',
          at: [0, 0],
          config: { statuses: ['shipped'], delay: 0, onlyIfStill: false },
          to: { then: 'say' },
        },
        say: {
          type: 'reply',
          at: [400, 0],
          config: { text: { en: 'On its way: {{ order.number }}' }, quickReplies: [] },
        },
      },
    ),
  );
}

/** Tells of an order that was shipped. */
export async function ship(
  { url, secret }: { url: string; secret: string },
  conversation: string,
  number: string,
): Promise<void> {
  const placedAt = '2026-01-01T00:00:00Z';
  const order = { number, status: 'shipped', total: '฿1', items: [], placedAt };
  const { status } = await fetch(`${url}/v1/channels/demo/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({ id: number, conversation, order }),
  });
  if (status !== 200) throw new Error(`the order was answered with ${String(status)}`);
}
