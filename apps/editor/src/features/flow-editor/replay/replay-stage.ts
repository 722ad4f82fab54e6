import { compileFlow, replayPrograms, type CompiledFlow, type ReplayStage } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import { loadTools } from './load-tools.ts';
import type { ReplayAround } from './replay-calls.ts';

export interface StageMaker {
  /** What is live, in list order: chats of a file are answered by it first. */
  live: readonly CompiledFlow[];
  /** The shop with a draft in the place of its flow. */
  stageOf: (draft: FlowDocument) => ReplayStage;
}

/** Compiles the shop's versions once; a draft on top of them is then quick. */
export async function stageMaker(around: ReplayAround, draft: FlowDocument): Promise<StageMaker> {
  const documents = around.versions.map(({ document }) => document);
  const tools = await loadTools([...documents, draft]);
  const versions = new Map<string, CompiledFlow>();
  for (const flow of around.versions) versions.set(flow.version, compileFlow(flow, tools));
  const live = around.live.flatMap((version) => versions.get(version) ?? []);
  const { releases, order } = around;
  return {
    live,
    stageOf: (document) => {
      const version = `draft:${document.id}`;
      const compiled = compileFlow({ version, document }, tools);
      const programOf = replayPrograms(compiled, { releases, order, versions, live });
      return { flow: document.id, version, programOf };
    },
  };
}
