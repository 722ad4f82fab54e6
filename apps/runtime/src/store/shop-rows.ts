import { shopSettingsSchema, type ShopSettings } from '@bellhop/schema';
import { z } from 'zod';
import type { Secret } from '../generated/prisma/client.ts';
import type { Store, Transaction } from './open-store.ts';

const rowId = 'shop';

/** Who changes it, and when. */
export interface Change {
  by: string;
  at: string;
}

/** The stored settings over those of a fresh shop. */
export async function readSettings(
  from: Pick<Transaction, 'shopSettings'>,
  fresh: ShopSettings,
): Promise<ShopSettings> {
  const row = await from.shopSettings.findUnique({ where: { id: rowId } });
  return row === null ? fresh : readable(fresh).parse(JSON.parse(row.settings));
}

/** A setting that cannot be read here, such as a time zone that only newer machines know, must not stop every message. */
function readable(fresh: ShopSettings) {
  const { shape } = shopSettingsSchema;
  return z.object({
    name: shape.name.catch(fresh.name),
    timeZone: shape.timeZone.catch(fresh.timeZone),
    country: shape.country.catch(fresh.country),
    hours: shape.hours.catch(fresh.hours),
    holidays: shape.holidays.catch(fresh.holidays),
    teams: shape.teams.catch(fresh.teams),
    allowedHosts: shape.allowedHosts.catch(fresh.allowedHosts),
    ai: shape.ai.catch(fresh.ai),
    mail: shape.mail.catch(fresh.mail),
    keepDays: shape.keepDays.catch(fresh.keepDays),
  });
}

/** Names of the shop's teams; none while it has said nothing about itself. */
export async function readTeams(from: Pick<Transaction, 'shopSettings'>): Promise<string[]> {
  const row = await from.shopSettings.findUnique({ where: { id: rowId } });
  if (row === null) return [];
  return shopSettingsSchema.shape.teams.catch([]).parse(teamsOf(JSON.parse(row.settings)));
}

const teamsHolderSchema = z.looseObject({ teams: z.unknown() });

function teamsOf(settings: unknown): unknown {
  return teamsHolderSchema.safeParse(settings).data?.teams;
}

export async function writeSettings(
  transaction: Transaction,
  settings: ShopSettings,
  { by, at }: Change,
): Promise<void> {
  const data = { settings: JSON.stringify(settings), updatedAt: at, updatedBy: by };
  await transaction.shopSettings.upsert({
    where: { id: rowId },
    create: { id: rowId, ...data },
    update: data,
  });
}

export function readSecrets({ read }: Store): Promise<Omit<Secret, 'value'>[]> {
  return read.secret.findMany({
    orderBy: { name: 'asc' },
    select: { name: true, updatedAt: true, updatedBy: true },
  });
}

/** As it is stored: locked. */
export async function readLockedSecret({ read }: Store, name: string): Promise<string | null> {
  return (await read.secret.findUnique({ where: { name } }))?.value ?? null;
}

export async function writeSecret({ write }: Store, { name, ...data }: Secret): Promise<void> {
  await write((transaction) =>
    transaction.secret.upsert({ where: { name }, create: { name, ...data }, update: data }),
  );
}

export async function deleteSecret({ write }: Store, name: string): Promise<void> {
  await write((transaction) => transaction.secret.deleteMany({ where: { name } }));
}
