import { pickText, type JsonObject, type Locale } from '@bellhop/schema';
import { checkText } from '../contract/check-text.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  Exit,
  NodeDefinition,
} from '../contract/node-definition.ts';
import { starterText } from '../contract/starter-text.ts';
import { isFilled } from '../saying/check-buttons.ts';
import { captureContactConfigSchema, type CaptureContactConfig } from './config.ts';

/** What the customer gave, for texts of later steps. */
export const contactVariable = 'contact';

const added = { consent: {}, channels: [], patience: 0 } satisfies Partial<CaptureContactConfig>;

export const definition: NodeDefinition<CaptureContactConfig> = {
  type: 'capture-contact',
  version: 2,
  kind: 'step',
  category: 'customer',
  icon: 'contact',
  config: captureContactConfigSchema,
  starter: () => ({
    kinds: ['phone'],
    text: starterText('capture-contact', 'text'),
    retryText: starterText('capture-contact', 'retryText'),
    attempts: 2,
    ...added,
  }),
  exits,
  waits: () => true,
  readsMessage: () => true,
  pauses: ({ patience }) => (patience > 0 ? [{ exit: 'noAnswer', minutes: patience }] : []),
  asksContact: () => 'kinds',
  writes: () => [contactVariable],
  emptyAt: () => ['notGiven', 'noAnswer', 'notAllowed'],
  sends: ({ text, retryText, consent }) => [
    { field: 'text', text, buttons: [], kind: 'text' },
    { field: 'retryText', text: retryText, buttons: [], kind: 'text' },
    { field: 'consent', text: consent, buttons: [], kind: 'text' },
  ],
  card,
  check,
  migrations: { 1: withEverything },
};

function exits({ channels, patience }: CaptureContactConfig): Exit[] {
  const all: Exit[] = [
    { id: 'captured', label: 'captured' },
    // Not connected, the message is offered to the triggers: nothing is lost.
    { id: 'notGiven', label: 'notGiven', optional: true },
  ];
  if (patience > 0) all.push({ id: 'noAnswer', label: 'noAnswer', optional: true });
  if (channels.some(({ kinds }) => kinds.length === 0)) {
    all.push({ id: 'notAllowed', label: 'notAllowed' });
  }
  return all;
}

function card(config: CaptureContactConfig, locale: Locale, fallback: Locale): CardItem[] {
  const { kinds, channels } = config;
  const items: CardItem[] = [
    kinds.length === 0
      ? { kind: 'line', line: 'noKinds' }
      : { kind: 'line', line: 'asks', values: { choices: kinds } },
  ];
  const words = pickText(config.text, locale, fallback);
  if (words !== '') items.push({ kind: 'bubble', text: words });
  const silent = channels.filter((rule) => rule.kinds.length === 0).map((rule) => rule.channel);
  if (silent.length > 0) items.push({ kind: 'line', line: 'notOn', values: { channels: silent } });
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
    if (!isFilled(config.retryText)) {
      problems.push({ code: 'sameAgain', severity: 'hint', field: 'retryText' });
    }
  }
  problems.push(...checkText('consent', config.consent, context, { optional: true }));
  return [...problems, ...checkChannels(config)];
}

function checkChannels(config: CaptureContactConfig): ConfigProblem[] {
  const { channels } = config;
  return channels.flatMap((rule, index): ConfigProblem[] => {
    const field = `channels.${String(index)}.channel`;
    const fixedConfig = { ...config, channels: channels.filter((other) => other !== rule) };
    const channel = rule.channel.trim();
    if (channel === '') return [{ code: 'noChannel', severity: 'error', field, fixedConfig }];
    const isRepeated = channels.slice(0, index).some((other) => other.channel.trim() === channel);
    if (!isRepeated) return [];
    return [{ code: 'sameChannel', severity: 'warning', field, values: { channel }, fixedConfig }];
  });
}

/** Version 1 asked the same on all channels and waited for ever. What is set already stays. */
function withEverything(config: JsonObject): JsonObject {
  return { ...added, ...config };
}
