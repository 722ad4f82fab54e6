import { writeFlow, type FlowDocument } from '@bellhop/schema';
import { flowFileName } from './file-name.ts';

/** Saves a flow as a file on the person's own machine. */
export function downloadFlow(document: FlowDocument): void {
  const url = URL.createObjectURL(new Blob([writeFlow(document)], { type: 'application/json' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = flowFileName(document.name);
  link.click();
  URL.revokeObjectURL(url);
}
