import { checkFlow } from '@bellhop/nodes/check';
import type { FlowDocument, Problem } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { plantedFaults } from '../../nodes/src/check/testing/planted-faults.ts';
import { smallSteps } from '../../nodes/src/check/testing/small-steps.ts';
import { templates } from './index.ts';

/** Problems of what was planted; what the template says to a shop that has nothing yet is its own affair. */
function aboutPlanted(problems: readonly Problem[], { nodes }: FlowDocument): string[] {
  const planted = problems.filter(({ node }) => node === undefined || nodes[node] === undefined);
  return [...new Set(planted.map(({ code }) => code))];
}

describe.each(templates.map((template) => [template.id, template.build('flow1', 'en')] as const))(
  'the template %s',
  (_id, flow) => {
    it.each(plantedFaults.map((fault, index) => [index, fault.code, fault] as const))(
      'with fault %i: %s is found, and nothing else is said about it',
      (_index, code, { plant }) => {
        const { document, around } = plant(flow);
        const found = checkFlow(document, smallSteps, around);
        expect(aboutPlanted(found, flow)).toEqual([code]);
      },
    );
  },
);
