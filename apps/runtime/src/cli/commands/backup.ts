import { resolve } from 'node:path';
import { systemClock } from '../../system-ports.ts';
import { sqliteFolder } from '../sqlite-folder.ts';
import { exitCodes, say, type CliCommand } from '../call.ts';

/** Copies everything into one file, also while the server serves. */
export const backup: CliCommand = {
  name: 'backup',
  usage: '<file> [--with-key]',
  options: { 'with-key': 'flag' },
  takes: [1, 1],
  run: async (call) => {
    const { writeBackup } = await import('../../backup/write-backup.ts');
    const { io, words } = call;
    const [name = ''] = call.rest;
    const file = resolve(io.cwd, name);
    const withKey = call.has('with-key');
    const folder = sqliteFolder(io.env);
    const { bytes } = await writeBackup({ folder, file, withKey, at: systemClock.now() });
    say(call, { ok: true, file, bytes, withKey }, () =>
      [
        words.t('backup.done', { file, size: (bytes / 1e6).toFixed(1) }),
        words.t(withKey ? 'backup.withKey' : 'backup.withoutKey'),
      ].join('\n'),
    );
    return exitCodes.fine;
  },
};
