import { formFields, type Widget } from '@bellhop/nodes/contract';
import type { FlowNode } from '@bellhop/schema';
import { definitionOf } from '../document/step-facts.ts';

/** What the fields of one kind say in these steps, each once, in the order of the alphabet. */
export function usedValues(nodes: readonly FlowNode[], widget: Widget): string[] {
  const values = nodes.flatMap((node) => {
    const definition = definitionOf(node.type);
    const fields = definition === undefined ? [] : formFields(definition.config);
    return fields
      .filter((field) => field.widget === widget)
      .map((field) => node.config[field.name])
      .filter((value) => typeof value === 'string')
      .map((value) => value.trim());
  });
  return [...new Set(values)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b));
}
