import { CodedError, inputProblems } from '@bellhop/schema';
import { newChannelSchema } from '../../channels/new-channel.ts';
import { exitCodes, say, type CliCommand } from '../call.ts';
import { withCore } from '../open-data.ts';

/** Adds a channel and prints its secret. */
export const channelAdd: CliCommand = {
  name: 'channel add',
  usage: '<key> [--name <name>] [--kind <platform>]',
  options: { name: 'value', kind: 'value' },
  takes: [1, 1],
  run: async (call) => {
    const [key = ''] = call.rest;
    const kind = call.value('kind');
    const input = { key, name: call.value('name') ?? key, ...(kind !== undefined && { kind }) };
    const parsed = newChannelSchema.safeParse(input);
    if (!parsed.success) throw new CodedError('input.invalid', inputProblems(parsed.error, input));
    const channel = await withCore(call.io.env, ({ services }) =>
      services.channels.create(parsed.data),
    );
    const { secret } = channel;
    say(call, { ok: true, channel }, () => call.words.t('channel.added', { key, secret }));
    return exitCodes.fine;
  },
};
