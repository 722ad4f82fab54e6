import { readFlowJson, type FlowDocument } from '@bellhop/schema';

/** A document out of our own database. Old formats are lifted; one that cannot be read is a bug. */
export function readFlowText(text: string): FlowDocument {
  const read = readFlowJson(JSON.parse(text));
  if (read.ok) return read.document;
  throw new Error(`stored flow cannot be read: ${JSON.stringify(read.problems.slice(0, 5))}`);
}
