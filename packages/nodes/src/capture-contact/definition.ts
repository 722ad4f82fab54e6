import {
  contactKinds,
  contactKindSchema,
  localizedTextSchema,
  pickText,
  type Locale,
} from '@bellhop/schema';
import { z } from 'zod';
import { checkText } from '../contract/check-text.ts';
import { field } from '../contract/field.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  NodeDefinition,
} from '../contract/node-definition.ts';
import { starterText } from '../contract/starter-text.ts';

const text = (rows: number) =>
  field(localizedTextSchema, { widget: 'localizedText', variables: true, rows });

export const captureContactConfigSchema = z.strictObject({
  kinds: field(z.array(contactKindSchema).max(contactKinds.length), { widget: 'custom' }),
  text: text(3),
  /** Said when the answer holds no contact; empty: the same text again. */
  retryText: text(2),
  /** How often the customer is asked altogether. */
  attempts: field(z.int().min(1).max(3), { widget: 'number' }),
});
export type CaptureContactConfig = z.infer<typeof captureContactConfigSchema>;

/** What the customer gave, for texts of later steps. */
export const contactVariable = 'contact';
/** How often the step that waits just now has asked. One name is enough: a chat waits at one step at a time. */
export const attemptsVariable = 'contactAttempts';

export const definition: NodeDefinition<CaptureContactConfig> = {
  type: 'capture-contact',
  version: 1,
  kind: 'step',
  category: 'customer',
  icon: 'contact',
  config: captureContactConfigSchema,
  starter: () => ({
    kinds: ['phone'],
    text: starterText('capture-contact', 'text'),
    retryText: starterText('capture-contact', 'retryText'),
    attempts: 2,
  }),
  exits: () => [
    { id: 'captured', label: 'captured' },
    // Not connected, the message is offered to the triggers: nothing is lost.
    { id: 'notGiven', label: 'notGiven', optional: true },
  ],
  waits: () => true,
  writes: () => [contactVariable, attemptsVariable],
  card,
  check,
  migrations: {},
};

function card(config: CaptureContactConfig, locale: Locale, fallback: Locale): CardItem[] {
  const { kinds } = config;
  const items: CardItem[] = [
    kinds.length === 0
      ? { kind: 'line', line: 'noKinds' }
      : { kind: 'line', line: 'asks', values: { choices: kinds } },
  ];
  const words = pickText(config.text, locale, fallback);
  if (words !== '') items.push({ kind: 'bubble', text: words });
  return items;
}

function check(config: CaptureContactConfig, context: CheckContext): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (config.kinds.length === 0) {
    problems.push({ code: 'noKinds', severity: 'error', field: 'kinds' });
  }
  problems.push(...checkText('text', config.text, context));
  if (config.attempts > 1) {
    problems.push(...checkText('retryText', config.retryText, context, { optional: true }));
  }
  return problems;
}
