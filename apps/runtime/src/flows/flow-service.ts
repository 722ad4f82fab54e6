import { CodedError } from '@bellhop/schema';
import type { FlowService } from '../api/shapes/flow-shapes.ts';
import { findVersion, readVersions } from '../store/flow-rows.ts';
import { readFlowText } from '../store/flow-text.ts';
import { readSurroundings } from '../store/surroundings-rows.ts';
import { readNames } from '../store/changed-by.ts';
import { readDeeds } from '../store/deed-rows.ts';
import { addFlow, copyFlow, importFlow } from './add-flow.ts';
import { endCanary, readCanary, setCanaryShare } from './canary.ts';
import type { FlowParts } from './flow-parts.ts';
import { changeLive, removeFlow, reorderFlows, takeOffline } from './change-flows.ts';
import { getDraft, listFlows } from './list-flows.ts';
import { publish } from './publish.ts';
import { readTestReport } from './test-report.ts';
import { readUsedElsewhere } from './used-elsewhere.ts';
import { noteRestored, restoreAsDraft, saveDraft } from './save-draft.ts';

export function createFlowService(parts: FlowParts): FlowService {
  return {
    list: () => listFlows(parts),
    create: (input, author) => addFlow(parts, input, author),
    get: (id) => getDraft(parts, id),
    usedElsewhere: (id) => readUsedElsewhere(parts, id),
    save: (input, author) => saveDraft(parts, input, author),
    remove: (id, author) => removeFlow(parts, id, author),
    reorder: (ids) => reorderFlows(parts, ids),
    duplicate: (id, author) => copyFlow(parts, id, author),
    importText: (text, author) => importFlow(parts, text, author),
    publish: (input, author) => publish(parts, input, author),
    versions: (id) => listVersions(parts, id),
    version: (versionId) => getVersion(parts, versionId),
    restoreAsDraft: (input, author) => restoreAsDraft(parts, input, author),
    goLive: (versionId, author) => changeLive(parts, versionId, author),
    takeOffline: (id, author) => takeOffline(parts, id, author),
    canary: (id) => readCanary(parts, id),
    endCanary: (input, author) => endCanary(parts, input, author),
    setCanaryShare: (input, author) => setCanaryShare(parts, input, author),
    deeds: (id) => listDeeds(parts, id),
    noteRestored: (versionId, author) => noteRestored(parts, versionId, author),
    surroundings: () => readSurroundings(parts.store.read),
  };
}

async function listVersions({ store }: FlowParts, id: string) {
  const flow = await store.read.flow.findUnique({
    where: { id },
    select: { liveVersionId: true, canaryVersionId: true, canaryShare: true },
  });
  if (flow === null) throw new CodedError('flow.notFound');
  return (await readVersions(store, id)).map(({ document, tests, flowId: _, ...row }) => ({
    ...row,
    changedBy: readNames(row.changedBy),
    tests: readTestReport(tests),
    live: row.id === flow.liveVersionId,
    share: row.id === flow.canaryVersionId ? flow.canaryShare : null,
    steps: Object.keys(readFlowText(document).nodes).length,
  }));
}

async function listDeeds({ store }: FlowParts, id: string) {
  return (await readDeeds(store, id)).map(({ flowId: _, ...deed }) => deed);
}

async function getVersion({ store }: FlowParts, versionId: string) {
  const version = await findVersion(store, versionId);
  if (version === null) throw new CodedError('version.notFound');
  const { tests: _tests, changedBy: _names, ...row } = version;
  return { ...row, document: readFlowText(version.document) };
}
