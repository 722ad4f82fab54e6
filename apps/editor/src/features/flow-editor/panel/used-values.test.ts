import type { FlowNode } from '@bellhop/schema';
import { expect, it } from 'vitest';
import { usedValues } from './used-values.ts';

const step = (id: string, type: string, config: FlowNode['config']): FlowNode => ({
  id,
  type,
  version: 1,
  config,
  position: { x: 0, y: 0 },
});

it('offers the teams that other steps hand over to', () => {
  const nodes = [
    step('a', 'hand-off', { team: 'Sales' }),
    step('b', 'hand-off', { team: ' After-sales ' }),
    step('c', 'hand-off', { team: 'Sales' }),
    step('d', 'hand-off', { team: '' }),
    step('e', 'reply', { team: 'No field of a reply' }),
    step('f', 'not-installed', { team: 'Unknown' }),
    step('g', 'hand-off', { team: 7 }),
  ];
  expect(usedValues(nodes, 'team')).toEqual(['After-sales', 'Sales']);
});
