import { CodedError, type JsonValue } from '@bellhop/schema';
import type { CustomerFacts, CustomerService } from '../api/shapes/customer-shapes.ts';
import { readContacts } from '../store/contact-rows.ts';
import { readCustomers } from '../store/customer-rows.ts';
import type { Erasures } from '../background/erasures.ts';
import type { LongReads } from '../long-reads/long-reads.ts';
import type { Store } from '../store/open-store.ts';
import { readRatings } from '../store/rating-rows.ts';
import { readCustomer, type KnownCustomer } from '../store/read-chat.ts';
import { readTagNames } from '../store/tag-names.ts';
import { readCustomerPlace } from '../store/tag-rows.ts';
import type { TagActions } from '../turns/tag-actions.ts';

export function createCustomerService(
  store: Store,
  actions: TagActions,
  { erasures, longReads }: { erasures: Pick<Erasures, 'eraseCustomer'>; longReads: LongReads },
): CustomerService {
  return {
    list: (search = '', cursor) =>
      search.trim() === ''
        ? readCustomers(store, undefined, cursor)
        : longReads.customers({ search, cursor }),
    get: async (id) => {
      const place = await readCustomerPlace(store, id);
      if (place === null) throw new CodedError('notFound');
      const { channel, conversation, customer } = place;
      const where = { channelId: channel.id, externalId: customer.id };
      const known = await readCustomer(store, where);
      if (known === null) throw new CodedError('notFound');
      return {
        ...(await factsOf(store, known)),
        channel: { key: channel.key, name: channel.name },
        conversationId: conversation?.id ?? null,
      };
    },
    tags: () => readTagNames(store.read),
    addTag: (change) => actions.add(change),
    removeTag: (change) => actions.remove(change),
    erase: async (id) => {
      if ((await readCustomerPlace(store, id)) === null) throw new CodedError('notFound');
      await erasures.eraseCustomer(id);
    },
  };
}

type Known = Pick<KnownCustomer, 'id' | 'name' | 'locale' | 'fields' | 'tags' | 'lead' | 'orders'>;

/** What people see of a customer, wherever they look. */
export async function factsOf(
  store: Store,
  { id, name, locale, fields, tags, lead, orders }: Known,
): Promise<CustomerFacts> {
  const [contacts, ratings] = await Promise.all([readContacts(store, id), readRatings(store, id)]);
  return { id, name, locale, tags, lead, orders, contacts, fields: byName(fields), ratings };
}

function byName(fields: Readonly<Record<string, JsonValue>>): CustomerFacts['fields'] {
  return Object.entries(fields)
    .map(([name, value]) => ({ name, value }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
