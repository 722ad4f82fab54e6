import type { PastRelease } from '@bellhop/engine';
import type { ReplayFilter } from '../api/shapes/replay-shapes.ts';
import { everyOwner, newestOfOwners } from './newest-of-owners.ts';
import type { Reading } from './open-store.ts';
import { afterCursor } from './paging.ts';
import { releaseSchema, type Release } from './release-rows.ts';

export interface ChatRow {
  id: string;
  lastAt: string;
  customerName: string | null;
}

/** Conversations in which something happened, the newest first. */
export async function readChatRows(
  { read }: Pick<Reading, 'read'>,
  { since, channel, tag }: ReplayFilter,
  { cursor, take }: { cursor: string | undefined; take: number },
): Promise<ChatRow[]> {
  const rows = await newestOfOwners(everyOwner, take, (owner) =>
    read.conversation.findMany({
      where: {
        AND: [
          { owner },
          afterCursor(cursor),
          since === undefined ? {} : { lastAt: { gte: since } },
          channel === undefined ? {} : { channel: { key: channel } },
          tag === undefined ? {} : { customer: { tags: { some: { tag } } } },
        ],
      },
      orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
      take,
      select: { id: true, lastAt: true, customer: { select: { name: true } } },
    }),
  );
  return rows.map(({ id, lastAt, customer }) => ({ id, lastAt, customerName: customer.name }));
}

export async function readChatRow(
  { read }: Pick<Reading, 'read'>,
  id: string,
): Promise<ChatRow | null> {
  const row = await read.conversation.findUnique({
    where: { id },
    select: { id: true, lastAt: true, customer: { select: { name: true } } },
  });
  return row === null ? null : { id, lastAt: row.lastAt, customerName: row.customer.name };
}

/** Releases are small; the versions that they name are whole flows, which somebody has to load. */
const mostReleases = 2000;
const mostVersions = 200;

/** What was live together, by release; of the newest releases. What is older is replayed beside the flows that are live now. */
export async function readReleases({
  read,
}: Pick<Reading, 'read'>): Promise<Record<string, PastRelease>> {
  const rows = await read.release.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostReleases,
    select: { id: true, flows: true, running: true, canary: true },
  });
  return newestReleases(
    rows.map((row) => releaseSchema.parse(row)),
    mostVersions,
  );
}

/** The newest releases, as long as they name no more versions than that. Trials change often and name the same ones again. */
export function newestReleases(
  releases: readonly Release[],
  most: number,
): Record<string, PastRelease> {
  const versions = new Set<string>();
  const kept: Record<string, PastRelease> = {};
  for (const { id, ...release } of releases) {
    for (const version of versionsIn(release)) versions.add(version);
    if (versions.size > most) break;
    kept[id] = release;
  }
  return kept;
}

/** The versions that a release names, trials included. */
export function versionsIn({ flows, canary }: PastRelease): string[] {
  return [...Object.values(flows), ...Object.values(canary).map(({ version }) => version)];
}
