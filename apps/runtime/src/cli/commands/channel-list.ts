import { exitCodes, say, type CliCommand } from '../call.ts';
import { withReading } from '../open-data.ts';

/** Lists the channels; their secrets only when somebody asks for them. */
export const channelList: CliCommand = {
  name: 'channel list',
  usage: '[--secrets]',
  options: { secrets: 'flag' },
  takes: [0, 0],
  run: async (call) => {
    const { readChannels } = await import('../../store/channel-rows.ts');
    const rows = await withReading(call.io.env, (from) => readChannels(from));
    const channels = rows.map(({ id, key, name, secret }) => {
      return { id, key, name, ...(call.has('secrets') && { secret }) };
    });
    say(call, { ok: true, channels }, () =>
      channels.length === 0
        ? call.words.t('channel.none')
        : channels
            .map(({ key, name, secret }) => [key, name, secret].filter(Boolean).join('\t'))
            .join('\n'),
    );
    return exitCodes.fine;
  },
};
