import { compileFlow, type CompiledFlow } from '@bellhop/engine';
import type { Tools } from '@bellhop/nodes/contract';
import type { FlowDocument } from '@bellhop/schema';

/** Compiles every state of a draft once. The version is `draft:<id>`: a chat stays with its flow while that is edited. */
export function createCompiler(tools: Tools): (document: FlowDocument) => CompiledFlow {
  const compiled = new WeakMap<FlowDocument, CompiledFlow>();
  return (document) => {
    const known =
      compiled.get(document) ?? compileFlow({ version: `draft:${document.id}`, document }, tools);
    compiled.set(document, known);
    return known;
  };
}
