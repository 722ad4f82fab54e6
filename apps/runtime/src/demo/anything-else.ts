import type { JsonObject } from '@bellhop/schema';
import type { StepPlan } from '@bellhop/templates';
import { reply } from './shop-reply.ts';
import type { ShopNames } from './shop-words.ts';

/** From the question list to asking back, and to a person when that has not helped twice in a row. */
export function anythingElse({ steps, branches }: ShopNames, y: number): Record<string, StepPlan> {
  return {
    onAnythingElse: {
      type: 'message',
      name: steps.otherwise,
      at: [-1700, y],
      config: { on: 'nothingElse' },
      to: { then: 'isPolite' },
    },
    ...onlyPolite({ steps, branches }, y),
    fromTheList: {
      type: 'faq',
      at: [-1020, y],
      config: {},
      to: { notFound: 'didYouMean' },
    },
    didYouMean: {
      type: 'clarify',
      at: [-680, y],
      config: {},
      to: { notUnderstood: 'isLost' },
    },
    isLost: {
      type: 'condition',
      at: [-340, y],
      config: {
        branches: [
          {
            id: 'lost',
            name: branches.lost,
            match: 'any',
            items: [
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

/** A greeting or thanks alone. Asked only here: another flow that greets is asked before. */
function onlyPolite(
  { steps, branches }: Pick<ShopNames, 'steps' | 'branches'>,
  y: number,
): Record<string, StepPlan> {
  const meaning = (intent: 'greeting' | 'thanks'): JsonObject => ({
    id: intent,
    name: branches[intent],
    match: 'all',
    items: [{ id: `${intent}_1`, subject: 'intent', operator: 'is', value: [intent] }],
  });
  return {
    isPolite: {
      type: 'condition',
      name: steps.polite,
      at: [-1360, y],
      config: { branches: [meaning('greeting'), meaning('thanks')] },
      to: {
        'branch:greeting': 'sayHello',
        'branch:thanks': 'sayYouAreWelcome',
        otherwise: 'fromTheList',
      },
    },
    sayHello: { type: 'reply', at: [-1020, y + 260], config: reply('hello', []) },
    sayYouAreWelcome: { type: 'reply', at: [-1020, y + 520], config: reply('thanks', []) },
  };
}
