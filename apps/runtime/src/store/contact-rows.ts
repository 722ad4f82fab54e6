import { contactKindSchema } from '@bellhop/schema';
import type { Contact } from '../api/shapes/customer-shapes.ts';
import type { CustomerContact } from '../generated/prisma/client.ts';
import type { Store } from './open-store.ts';

/** The newest first: it is the one to try. */
export const contactOrder = [{ at: 'desc' as const }, { kind: 'asc' as const }];

export async function readContacts({ read }: Store, customerId: string): Promise<Contact[]> {
  const rows = await read.customerContact.findMany({
    where: { customerId },
    orderBy: contactOrder,
    take: 100,
  });
  return rows.map(toContact);
}

export function toContact({ kind, value, at }: CustomerContact): Contact {
  return { kind: contactKindSchema.parse(kind), value, at };
}
