import type { Problem } from '@bellhop/schema';
import type { SentText } from '../contract/node-definition.ts';
import { limitsOf, measure, type ChannelLimits } from './channel-limits.ts';
import type { Steps } from './read-steps.ts';
import type { ReadableStep } from './step-facts.ts';

/** What the channels that the shop uses cannot take, or do not allow. */
export function checkChannels(
  steps: Steps,
  kinds: readonly string[] | null | undefined,
): readonly Problem[] {
  const limits = limitsOf(kinds);
  if (limits.length === 0) return [];
  return [...steps.values()].flatMap((step) => {
    if (step.node.disabled === true) return [];
    if (step.sends.length === 0 && step.asksContact === null) return [];
    return limits.flatMap((channel) => [
      ...step.sends.flatMap((sent) => checkText(step, sent, channel)),
      ...checkContact(step, channel),
    ]);
  });
}

function checkText({ node }: ReadableStep, sent: SentText, channel: ChannelLimits): Problem[] {
  const { name, text: most, unit } = channel;
  const problems: Problem[] = [];
  const about = { severity: 'warning' as const, node: node.id };
  for (const [locale, text] of Object.entries(sent.text)) {
    if (measure(text, unit) <= most) continue;
    const values = { channel: name, limit: most };
    const field = `${sent.field}.${locale}`;
    problems.push({ ...about, code: 'textOverLimit', field, values });
    break;
  }
  const { buttons } = sent;
  if (channel.buttons !== null && channel.buttons > 0 && buttons.length > channel.buttons) {
    const values = { channel: name, limit: channel.buttons };
    problems.push({ ...about, code: 'buttonsOverLimit', field: sent.field, values });
  }
  const { label } = channel;
  const long = buttons.find((words) =>
    Object.values(words).some((text) => label !== null && measure(text, 'letters') > label),
  );
  if (long !== undefined && label !== null) {
    const values = { channel: name, limit: label };
    problems.push({ ...about, code: 'labelOverLimit', field: sent.field, values });
  }
  return problems;
}

function checkContact({ node, asksContact }: ReadableStep, channel: ChannelLimits): Problem[] {
  if (asksContact === null || channel.forbidsContact !== true) return [];
  const values = { channel: channel.name };
  const severity = 'warning' as const;
  return [{ code: 'contactForbidden', severity, node: node.id, field: asksContact, values }];
}
