import { pickText, type Locale } from '@bellhop/schema';
import type { CardItem, Exit, NodeDefinition, SentText } from '../contract/node-definition.ts';
import { starterText } from '../contract/starter-text.ts';
import { buttonExit } from '../saying/choice.ts';
import { check } from './check.ts';
import { askConfigSchema, type AskConfig } from './config.ts';

export const definition: NodeDefinition<AskConfig> = {
  type: 'ask',
  version: 1,
  kind: 'step',
  category: 'say',
  icon: 'ask',
  config: askConfigSchema,
  starter: (locale) => ({
    text: { [locale]: '' },
    kind: 'text',
    choices: [],
    min: '',
    max: '',
    dates: 'future',
    variable: '',
    attempts: 2,
    retries: [{ id: 'r1', text: starterText('ask', 'retry') }],
    customerField: '',
    skipWords: [],
    patience: 0,
  }),
  exits,
  successorOf,
  waits: () => true,
  pauses: ({ patience }) => (patience > 0 ? [{ exit: 'noAnswer', minutes: patience }] : []),
  sends,
  asksContact: ({ kind }) => (kind === 'phone' || kind === 'email' ? 'kind' : null),
  writes: ({ variable }) => (variable === '' ? [] : [variable]),
  emptyAt: () => ['invalid', 'skipped', 'noAnswer'],
  card,
  check,
  migrations: {},
};

function exits({ kind, choices, skipWords, patience }: AskConfig): Exit[] {
  const answers: Exit[] =
    kind === 'choice' && choices.length > 0
      ? choices.map(({ id, label }) => ({ id: buttonExit(id), words: label }))
      : [{ id: 'answered', label: 'answered' }];
  // Not connected, the message is offered to the triggers: nothing is lost.
  answers.push({ id: 'invalid', label: 'invalid', optional: true });
  if (skipWords.length > 0) answers.push({ id: 'skipped', label: 'skipped' });
  if (patience > 0) answers.push({ id: 'noAnswer', label: 'noAnswer', optional: true });
  return answers;
}

/** The line of an answer stays with the answer when its kind becomes another. */
function successorOf(exit: string, { kind, choices }: AskConfig): string | undefined {
  const [first] = choices;
  if (exit === 'answered' && kind === 'choice' && first !== undefined) return buttonExit(first.id);
  return exit.startsWith('button:') && kind !== 'choice' ? 'answered' : undefined;
}

function sends({ text, kind, choices, retries }: AskConfig): SentText[] {
  const buttons = kind === 'choice' ? choices.map(({ label }) => label) : [];
  return [
    { field: 'text', text, buttons, kind: 'text' },
    ...retries.map((retry, index): SentText => {
      return { field: `retries.${String(index)}.text`, text: retry.text, buttons, kind: 'text' };
    }),
  ];
}

function card(config: AskConfig, locale: Locale, fallback: Locale): CardItem[] {
  const { kind, choices, variable, min, max } = config;
  const isBetween = kind === 'number' && min !== '' && max !== '';
  const items: CardItem[] = [
    isBetween
      ? { kind: 'line', line: 'numberBetween', values: { min, max } }
      : { kind: 'line', line: kind },
  ];
  const words = pickText(config.text, locale, fallback);
  items.push(words === '' ? { kind: 'line', line: 'empty' } : { kind: 'bubble', text: words });
  if (kind === 'choice') {
    const labels = choices.map(({ label }) => pickText(label, locale, fallback));
    items.push({ kind: 'quickReplies', labels });
  }
  if (variable !== '') items.push({ kind: 'line', line: 'stores', values: { variable } });
  return items;
}
