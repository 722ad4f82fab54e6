import type { Event } from '@bellhop/schema';
import type { ChannelRule } from './config.ts';

/** The first rule that names the channel, by its key or its name; undefined when none does. */
export function ruleFor(
  rules: readonly ChannelRule[],
  { key, name }: Event['facts']['channel'],
): ChannelRule | undefined {
  const names = [key, name].map(plain);
  return rules.find(({ channel }) => names.includes(plain(channel)));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
