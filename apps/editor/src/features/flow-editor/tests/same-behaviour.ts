import { isEqual, settingsOf, type FlowDocument, type FlowNode } from '@bellhop/schema';
import { isTrigger } from '../document/step-facts.ts';

/** Whether two contents of a flow do the same: where steps lie counts for triggers only, which are tried in that order. */
export function isSameBehaviour(left: FlowDocument, right: FlowDocument): boolean {
  if (left === right) return true;
  return (
    (left.edges === right.edges || isEqual(left.edges, right.edges)) &&
    (left.variables === right.variables || isEqual(left.variables, right.variables)) &&
    isEqual(settingsOf(left), settingsOf(right)) &&
    areSameSteps(left.nodes, right.nodes)
  );
}

function areSameSteps(left: FlowDocument['nodes'], right: FlowDocument['nodes']): boolean {
  if (left === right) return true;
  const steps = Object.values(left);
  return (
    steps.length === Object.keys(right).length &&
    steps.every((step) => {
      const other = right[step.id];
      return other !== undefined && (other === step || isSameStep(step, other));
    })
  );
}

function isSameStep(left: FlowNode, right: FlowNode): boolean {
  const place = isTrigger(left) ? right.position : left.position;
  return isEqual(left, { ...right, position: place });
}
