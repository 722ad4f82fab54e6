import { resolve } from 'node:path';
import { systemClock } from '../../system-ports.ts';
import { sqliteFolder } from '../sqlite-folder.ts';
import { exitCodes, say, type CliCommand } from '../call.ts';

/** Puts a backup into a data folder that no server runs on. */
export const restore: CliCommand = {
  name: 'restore',
  usage: '<file> [--into <folder>] [--replace]',
  options: { into: 'value', replace: 'flag' },
  takes: [1, 1],
  run: async (call) => {
    const { restoreBackup } = await import('../../backup/restore-backup.ts');
    const { io, words } = call;
    const [name = ''] = call.rest;
    const into = call.value('into');
    const folder = into === undefined ? sqliteFolder(io.env) : resolve(io.cwd, into);
    const file = resolve(io.cwd, name);
    const replace = call.has('replace');
    const restored = await restoreBackup({ file, folder, replace, at: systemClock.now() });
    const { madeAt, key, keptAs } = restored;
    say(call, { ok: true, folder, ...restored }, () =>
      [
        words.t('restore.done', { folder, madeAt }),
        words.t(`restore.key.${key}`),
        words.t('restore.signIn'),
        ...(keptAs === null ? [] : [words.t('restore.keptAs', { file: keptAs })]),
      ].join('\n'),
    );
    return exitCodes.fine;
  },
};
