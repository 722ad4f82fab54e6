import { emptyFlow, type JsonObject } from '@bellhop/schema';
import { expect, it } from 'vitest';
import { checkFlow } from './check-flow.ts';
import { decides, rule } from './testing/plant.ts';
import { smallSteps } from './testing/small-steps.ts';

const empty = emptyFlow('f', {
  name: 'Shop',
  description: '',
  kind: 'conversation',
  defaultLocale: 'en',
  locales: ['en'],
});
const says = (words: string[], rest: JsonObject = {}, operator = 'contains') => ({
  ...rule('r', 'text', operator, words),
  ...rest,
});
const stem = { stem: true };
const typos = { typos: true };
const sound = { soundsAlike: true };

/** What is said about a condition with these branches. */
function claims(...branches: JsonObject[][]): string[] {
  const { document, around } = decides('', ...branches).plant(empty);
  return checkFlow(document, smallSteps, around).map(({ code }) => code);
}

it.each([
  ['the same words in other forms are left over', [[says(['order'])], [says(['order'], stem)]], []],
  [
    'the words as written are not',
    [[says(['order'], stem)], [says(['order'])]],
    ['branchShadowed'],
  ],
  ['nor a form of them', [[says(['paczka'], stem)], [says(['paczki'])]], ['branchShadowed']],
  ['nor a mistyped one', [[says(['shipping'], typos)], [says(['shiping'])]], ['branchShadowed']],
  [
    'the same words in the same forms are not',
    [[says(['order', 'cost'], stem)], [says(['cost', 'order'], stem)]],
    ['branchShadowed'],
  ],
  ['other forms of a phrase', [[says(['order'])], [says(['order now'], stem)]], []],
  ['nobody knows of two kinds', [[says(['order'], stem)], [says(['order'], typos)]], []],
  ['what only sounds alike', [[says(['退货'])], [says(['退货'], sound)]], []],
  ['the sound of a word', [[says(['退货'], sound)], [says(['退或'])]], []],
  [
    'a word and not the same word',
    [[says(['order']), says(['order'], {}, 'lacks')]],
    ['branchNever'],
  ],
  [
    'a form of a word and not the word',
    [[says(['order'], stem), says(['order'], {}, 'lacks')]],
    [],
  ],
  [
    'a word and no form of it',
    [[says(['order']), says(['order'], stem, 'lacks')]],
    ['branchNever'],
  ],
  [
    'words that are looked for side by side and anywhere',
    [[says(['red shoes'])], [says(['red', 'shoes'], {}, 'containsAll')]],
    [],
  ],
] as [string, JsonObject[][], string[]][])('%s', (_name, branches, expected) => {
  expect(claims(...branches)).toEqual(expected);
});
