import { checkText } from '../contract/check-text.ts';
import type { CheckContext, ConfigProblem } from '../contract/node-definition.ts';
import { checkButtons, isFilled } from '../saying/check-buttons.ts';
import { isWebAddress } from '../saying/web-address.ts';
import type { ReplyCard, ReplyConfig } from './config.ts';

/** Everything that a customer would stumble over, or never see. */
export function check(config: ReplyConfig, context: CheckContext): ConfigProblem[] {
  const { quickReplies } = config;
  return [
    ...checkText('text', config.text, context),
    ...checkVariants(config, context),
    ...checkButtons(
      {
        field: 'quickReplies',
        buttons: quickReplies,
        without: (id) => ({ ...config, quickReplies: quickReplies.filter((one) => one.id !== id) }),
      },
      context,
    ),
    ...(config.shows === 'image' ? checkImage(config) : []),
    ...(config.shows === 'cards' ? checkCards(config, context) : []),
  ];
}

function checkVariants(config: ReplyConfig, context: CheckContext): ConfigProblem[] {
  const { variants, order } = config;
  const problems = variants.flatMap(({ id, text }, index): ConfigProblem[] => {
    const field = `variants.${String(index)}.text`;
    if (isFilled(text)) return checkText(field, text, context);
    const fixedConfig = { ...config, variants: variants.filter((variant) => variant.id !== id) };
    const at = `${field}.${context.defaultLocale}`;
    return [{ code: 'emptyWording', severity: 'warning', field: at, fixedConfig }];
  });
  if (variants.length === 0 || order !== 'first') return problems;
  const fixedConfig = { ...config, order: 'rotate' };
  return [...problems, { code: 'unusedWordings', severity: 'hint', field: 'order', fixedConfig }];
}

function checkImage(config: ReplyConfig): ConfigProblem[] {
  if (isWebAddress(config.image)) return [];
  if (config.image.trim() !== '') {
    return [{ code: 'badAddress', severity: 'error', field: 'image' }];
  }
  const fixedConfig = { ...config, shows: 'text' };
  return [{ code: 'noImage', severity: 'error', field: 'image', fixedConfig }];
}

function checkCards(config: ReplyConfig, context: CheckContext): ConfigProblem[] {
  const { cards } = config;
  if (cards.length === 0) {
    const fixedConfig = { ...config, shows: 'text' };
    return [{ code: 'noCards', severity: 'error', field: 'cards', fixedConfig }];
  }
  return cards.flatMap((card, index) => checkCard({ config, card, index }, context));
}

interface OneCard {
  config: ReplyConfig;
  card: ReplyCard;
  index: number;
}

function checkCard({ config, card, index }: OneCard, context: CheckContext): ConfigProblem[] {
  const field = `cards.${String(index)}`;
  const problems: ConfigProblem[] = [];
  if (isFilled(card.title)) problems.push(...checkText(`${field}.title`, card.title, context));
  else {
    const at = `${field}.title.${context.defaultLocale}`;
    problems.push({ code: 'noCardTitle', severity: 'error', field: at });
  }
  problems.push(...checkText(`${field}.text`, card.text, context, { optional: true }));
  for (const part of ['image', 'url'] as const) {
    if (card[part].trim() === '' || isWebAddress(card[part])) continue;
    problems.push({ code: 'badAddress', severity: 'error', field: `${field}.${part}` });
  }
  const without = (id: string) => ({
    ...config,
    cards: config.cards.map((one) =>
      one === card ? { ...one, buttons: one.buttons.filter((button) => button.id !== id) } : one,
    ),
  });
  const { buttons } = card;
  return [...problems, ...checkButtons({ field: `${field}.buttons`, buttons, without }, context)];
}
