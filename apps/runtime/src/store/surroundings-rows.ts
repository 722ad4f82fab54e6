import type { OtherFlow, Surroundings } from '@bellhop/nodes/check';
import type { Transaction } from './open-store.ts';
import { readFlowText } from './flow-text.ts';
import { readIntentIds } from './language-rows.ts';
import { readTeams } from './shop-rows.ts';
import { readTagNames } from './tag-names.ts';

type From = Pick<
  Transaction,
  | 'intent'
  | '$queryRawUnsafe'
  | 'shopSettings'
  | 'product'
  | 'secret'
  | 'channel'
  | 'flow'
  | 'flowVersion'
>;

/** What the check of a flow may know about the shop: the same in the editor, on publishing and on the command line. */
export async function readSurroundings(from: From): Promise<Required<Surroundings>> {
  const [intents, tags, teams, products, secrets, channels, flows] = await Promise.all([
    readIntentIds(from),
    readTagNames(from),
    readTeams(from),
    from.product.findMany({ select: { id: true } }),
    from.secret.findMany({ select: { name: true } }),
    from.channel.findMany({ distinct: ['kind'], select: { kind: true } }),
    readOtherFlows(from),
  ]);
  return {
    intents,
    tags,
    teams,
    products: products.map(({ id }) => id),
    secrets: secrets.map(({ name }) => name),
    channels: channels.map(({ kind }) => kind),
    flows,
  };
}

/** What customers meet of each flow: its live version, or its draft while it has none. */
async function readOtherFlows(from: From): Promise<OtherFlow[]> {
  const flows = await from.flow.findMany({
    where: { removedAt: null },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: { draft: true, liveVersionId: true },
  });
  const live = flows.flatMap(({ liveVersionId }) => liveVersionId ?? []);
  const versions = await from.flowVersion.findMany({
    where: { id: { in: live } },
    select: { id: true, document: true },
  });
  const texts = new Map(versions.map(({ id, document }) => [id, document]));
  return flows.map(({ draft, liveVersionId }) => {
    const text = liveVersionId === null ? undefined : texts.get(liveVersionId);
    return { document: readFlowText(text ?? draft), isLive: text !== undefined };
  });
}
