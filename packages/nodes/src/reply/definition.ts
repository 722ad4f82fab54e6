import { cleanText, idSchema, localizedTextSchema, pickText, type Locale } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  Exit,
  NodeDefinition,
} from '../contract/node-definition.ts';

export const maxQuickReplies = 10;

const quickReplySchema = z.strictObject({
  id: idSchema,
  label: z.record(z.string(), cleanText(40)),
});

export const replyConfigSchema = z.strictObject({
  text: field(localizedTextSchema, { widget: 'localizedText', variables: true, rows: 4 }),
  quickReplies: field(z.array(quickReplySchema).max(maxQuickReplies), { widget: 'quickReplies' }),
});
export type ReplyConfig = z.infer<typeof replyConfigSchema>;

/** The exit of one quick reply. */
export function quickReplyExit(id: string): string {
  return `button:${id}`;
}

export const definition: NodeDefinition<ReplyConfig> = {
  type: 'reply',
  version: 1,
  kind: 'step',
  category: 'say',
  icon: 'reply',
  config: replyConfigSchema,
  starter: (locale) => ({ text: { [locale]: '' }, quickReplies: [] }),
  exits,
  successorOf,
  waits: (config) => config.quickReplies.length > 0,
  card,
  check,
  migrations: {},
};

function exits({ quickReplies }: ReplyConfig): Exit[] {
  if (quickReplies.length === 0) return [{ id: 'then', label: 'then', optional: true }];
  return [
    ...quickReplies.map(({ id, label }) => ({
      id: quickReplyExit(id),
      words: label,
    })),
    { id: 'other', label: 'other', optional: true },
  ];
}

/** Whatever is not one of the buttons goes on as the message did before it had any, and the other way round. */
function successorOf(exit: string, { quickReplies }: ReplyConfig): string | undefined {
  if (exit === 'then' && quickReplies.length > 0) return 'other';
  return exit === 'other' && quickReplies.length === 0 ? 'then' : undefined;
}

function card({ text, quickReplies }: ReplyConfig, locale: Locale, fallback: Locale): CardItem[] {
  const words = pickText(text, locale, fallback);
  const items: CardItem[] =
    words === '' ? [{ kind: 'line', line: 'empty' }] : [{ kind: 'bubble', text: words }];
  if (quickReplies.length > 0) {
    const labels = quickReplies.map(({ label }) => pickText(label, locale, fallback));
    items.push({ kind: 'quickReplies', labels });
  }
  return items;
}

function check(config: ReplyConfig, { locales, defaultLocale }: CheckContext): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const filled = (text: Record<string, string>, locale: Locale) =>
    (text[locale] ?? '').trim() !== '';
  if (!Object.keys(config.text).some((locale) => filled(config.text, locale))) {
    problems.push({ code: 'noText', severity: 'error', field: `text.${defaultLocale}` });
  } else {
    for (const locale of locales) {
      if (filled(config.text, locale)) continue;
      const values = { language: locale };
      problems.push({
        code: 'missingLanguage',
        severity: 'warning',
        field: `text.${locale}`,
        values,
      });
    }
  }
  config.quickReplies.forEach((quickReply, index) => {
    const field = `quickReplies.${String(index)}.label`;
    if (!Object.keys(quickReply.label).some((locale) => filled(quickReply.label, locale))) {
      problems.push({ code: 'noLabel', severity: 'error', field: `${field}.${defaultLocale}` });
      return;
    }
    for (const locale of locales.filter((each) => !filled(quickReply.label, each))) {
      problems.push({
        code: 'missingLanguage',
        severity: 'warning',
        field: `${field}.${locale}`,
        values: { language: locale },
      });
    }
  });
  return problems;
}
