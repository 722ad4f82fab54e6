import { pinyinOf } from '@bellhop/language/pinyin';
import {
  compileFlow,
  replayPrograms,
  type CompiledFlow,
  type ReplayShop,
  type ReplayStage,
} from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import type { ReplayAround } from '../api/shapes/replay-shapes.ts';

/** The shop as it was and is, compiled. */
export function replayShop(around: ReplayAround): ReplayShop {
  const versions = new Map<string, CompiledFlow>();
  for (const flow of around.versions) versions.set(flow.version, compileFlow(flow, { pinyinOf }));
  const live = around.live.flatMap((version) => versions.get(version) ?? []);
  return { releases: around.releases, order: around.order, versions, live };
}

/** The shop with a draft in the place of its flow. */
export function replayStage(document: FlowDocument, shop: ReplayShop): ReplayStage {
  const version = `draft:${document.id}`;
  const draft = compileFlow({ version, document }, { pinyinOf });
  return { flow: document.id, version, programOf: replayPrograms(draft, shop) };
}
