import { systemClock } from '../../system-ports.ts';
import { exitCodes, type Call, type CliCommand } from '../call.ts';
import { withReading } from '../open-data.ts';
import type { Finding } from '../../verify/verify-database.ts';

/** Proves that what was answered can be explained: every stored turn is run again and has to come out the same. */
export const verify: CliCommand = {
  name: 'verify',
  usage: '',
  options: {},
  takes: [0, 0],
  run: async (call) => {
    const { io, words, json } = call;
    const { verifyDatabase } = await import('../../verify/verify-database.ts');
    const started = systemClock.microseconds();
    let told = started;
    const counts = await withReading(io.env, (from) =>
      verifyDatabase(from, {
        found: (finding) => {
          if (json) io.out(JSON.stringify(finding));
          else io.out(lineOf(finding, call));
        },
        counted: ({ turns }) => {
          const now = systemClock.microseconds();
          if (json || now - told < 5e6) return;
          told = now;
          io.err(words.t('verify.progress', { turns }));
        },
      }),
    );
    const seconds = (systemClock.microseconds() - started) / 1e6;
    const perSecond = Math.round(counts.turns / Math.max(seconds, 1e-6));
    const ok = counts.different === 0;
    if (json) io.out(JSON.stringify({ ok, ...counts, perSecond }));
    else io.out(words.t('verify.summary', { ...counts, perSecond }));
    return ok ? exitCodes.fine : exitCodes.refused;
  },
};

function lineOf(finding: Finding, { words }: Call): string {
  const { turn } = finding;
  if (finding.result === 'cannotRun')
    return words.t('verify.cannotRun', { turn, cause: words.t(`verify.cause.${finding.cause}`) });
  return words.t(`verify.${finding.result}`, { turn, path: finding.path });
}
