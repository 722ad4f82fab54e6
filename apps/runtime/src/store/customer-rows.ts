import type { CustomerRow } from '../api/shapes/customer-shapes.ts';
import type { Page } from '../api/shapes/page.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { contactOrder, toContact } from './contact-rows.ts';
import type { Reading, Store } from './open-store.ts';

/** Customers, the newest first. The search looks at name, the channel's own id, tags and contacts. */
export async function readCustomers(
  { read }: Pick<Reading, 'read'>,
  search: string | undefined,
  cursor: string | undefined,
): Promise<Page<CustomerRow>> {
  const size = 50;
  const rows = await read.customer.findMany({
    where: {
      ...matching(search?.trim() ?? ''),
      ...(cursor === undefined ? {} : { id: { lt: cursor } }),
    },
    orderBy: { id: 'desc' },
    take: size + 1,
    include: {
      channel: { select: { key: true } },
      tags: { orderBy: { tag: 'asc' } },
      contacts: { orderBy: contactOrder, take: 20 },
      lead: true,
      conversations: { orderBy: { lastAt: 'desc' }, take: 1, select: { id: true, lastAt: true } },
    },
  });
  const shown = rows.slice(0, size);
  return {
    rows: shown.map(
      ({ id, name, locale, channel, tags, contacts, lead, conversations: [latest] }) => ({
        id,
        name,
        locale,
        channelKey: channel.key,
        tags: tags.map(({ tag }) => tag),
        contacts: contacts.map(toContact),
        lead: lead === null ? null : { stage: lead.stage, score: lead.score, owner: lead.owner },
        lastAt: latest?.lastAt ?? null,
        conversationId: latest?.id ?? null,
      }),
    ),
    nextCursor: rows.length > size ? (shown.at(-1)?.id ?? null) : null,
  };
}

function matching(search: string): Prisma.CustomerWhereInput {
  if (search === '') return {};
  return {
    OR: [
      { name: { contains: search } },
      { externalId: { contains: search } },
      { tags: { some: { tag: { contains: search } } } },
      { contacts: { some: { value: { contains: search } } } },
    ],
  };
}

/** Our id of a channel's customer; null when there is none. */
export async function findCustomerId(
  { read }: Store,
  channelId: string,
  externalId: string,
): Promise<string | null> {
  const customer = await read.customer.findUnique({
    where: { channelId_externalId: { channelId, externalId } },
    select: { id: true },
  });
  return customer?.id ?? null;
}
