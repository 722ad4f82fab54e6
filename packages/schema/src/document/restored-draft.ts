import type { FlowDocument } from './flow-document.ts';

/**
 * The draft when an old version of the flow is restored: the version, with the test cases of the draft. They tell what
 * the flow has to do, not what it once was; those that only the version has come back too.
 */
export function restoredDraft(version: FlowDocument, draft: FlowDocument): FlowDocument {
  return { ...version, tests: { ...version.tests, ...draft.tests } };
}
