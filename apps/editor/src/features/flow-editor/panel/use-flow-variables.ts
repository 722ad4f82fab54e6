import type { FlowDocument } from '@bellhop/schema';
import { useMemo } from 'react';
import { stepFacts } from '../document/step-facts.ts';
import { useDocument } from '../session/use-session.ts';

/** Names of the variables that the flow has: those it lists, and those that its steps (but for one) fill. */
export function useFlowVariables(except?: string): readonly string[] {
  const own = useDocument((document) => document.variables);
  const nodes = useDocument((document) => document.nodes);
  return useMemo(() => {
    const listed = Object.values(own).map(({ name }) => name);
    return [...new Set([...listed, ...writtenBy(nodes, except)])].filter((name) => name !== '');
  }, [own, nodes, except]);
}

/** What steps of the flow find out for the steps after them. */
function writtenBy(nodes: FlowDocument['nodes'], except: string | undefined): string[] {
  return Object.values(nodes).flatMap((node) => {
    if (node.id === except) return [];
    const { definition, config } = stepFacts(node);
    return config === undefined ? [] : (definition?.writes?.(config) ?? []);
  });
}
