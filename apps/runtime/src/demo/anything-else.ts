import type { StepPlan } from './flow-builder.ts';
import { reply } from './shop-reply.ts';
import { shopNames } from './shop-words.ts';

const { steps, branches } = shopNames;

/** From the question list to asking back, and to a person when that has not helped twice in a row. */
export function anythingElse(y: number): Record<string, StepPlan> {
  return {
    onAnythingElse: {
      type: 'message',
      name: steps.otherwise,
      at: [-1520, y],
      config: { on: 'nothingElse' },
      to: { then: 'fromTheList' },
    },
    fromTheList: {
      type: 'faq',
      at: [-1140, y],
      config: {},
      to: { notFound: 'didYouMean' },
    },
    didYouMean: {
      type: 'clarify',
      at: [-760, y],
      config: {},
      to: { notUnderstood: 'isLost' },
    },
    isLost: {
      type: 'condition',
      at: [-380, y],
      config: {
        branches: [
          {
            id: 'lost',
            name: branches.lost,
            match: 'any',
            rules: [
              { id: 'lost_1', subject: 'misses', operator: 'atLeast', value: ['2'] },
              { id: 'lost_2', subject: 'mood', operator: 'is', value: ['angry'] },
            ],
          },
        ],
      },
      to: { 'branch:lost': 'toPerson', otherwise: 'menu' },
    },
    menu: {
      type: 'reply',
      at: [0, y],
      config: reply('menu', ['price', 'stock', 'shipping', 'returns', 'person']),
      to: {
        'button:price': 'markInterested',
        'button:stock': 'sayStock',
        'button:shipping': 'whichOrder',
        'button:returns': 'sayReturns',
        'button:person': 'toPerson',
      },
    },
  };
}
