import { groupChanges } from '@bellhop/engine';
import { replayOutcomes, type ReplayFilter } from '../../api/shapes/replay-shapes.ts';
import type { Reading } from '../../store/open-store.ts';
import { systemClock } from '../../system-ports.ts';
import { exitCodes, numberOf, WrongUsage, type Call, type CliCommand } from '../call.ts';
import { withReading } from '../open-data.ts';
import { readFlowFile } from '../read-flow-file.ts';
import { chatsIn } from '../read-chats.ts';
import { groupLines } from '../told-groups.ts';
import { problemLine, toldInput } from '../told-problems.ts';
import type { ReplaySource } from '../../replay/replay-database.ts';

const usualNumber = 1000;
/** Replays stored conversations on the draft in a file: what would change if it were live. */
export const flowReplay: CliCommand = {
  name: 'flow replay',
  usage:
    '<file> [--last <n>] [--since <time>] [--channel <key>] [--tag <tag>] [--outcome <outcome>] [--chats <file>] [--strict]',
  options: {
    last: 'value',
    since: 'value',
    channel: 'value',
    tag: 'value',
    outcome: 'value',
    chats: 'value',
    strict: 'flag',
  },
  takes: [1, 1],
  run: async (call) => {
    const { io, words, json } = call;
    const filter = filterOf(call);
    const last = numberOf(call, 'last', usualNumber);
    const { file, read } = await readFlowFile(call.rest[0] ?? '', io.cwd);
    if (!read.ok) {
      const told = read.problems.map((one) => toldInput(one, words));
      if (json) io.out(JSON.stringify({ ok: false, problems: told }));
      else io.err(told.map((one) => problemLine(file, one, words)).join('\n'));
      return exitCodes.refused;
    }
    const started = systemClock.microseconds();
    return withReading(io.env, async (from) => {
      const source = await sourceOf(call, from, { filter, last });
      if (source === null) return exitCodes.refused;
      const { replayDatabase } = await import('../../replay/replay-database.ts');
      const { replayAround } = await import('../../replay/replay-around.ts');
      let told = started;
      const { judged, unreadable } = await replayDatabase(from, read.document, source, {
        onPage: (done) => {
          const now = systemClock.microseconds();
          if (json || now - told < 2e6) return;
          told = now;
          io.err(words.t('replay.progress', { done }));
        },
      });
      const groups = groupChanges(judged);
      const count = (wanted: string) =>
        judged.filter(({ verdict }) => verdict.result === wanted).length;
      const counts = {
        total: judged.length + unreadable,
        same: count('same'),
        changed: count('changed'),
        errors: count('error') + unreadable,
        seconds: Math.round((systemClock.microseconds() - started) / 1e5) / 10,
      };
      const ok = counts.errors === 0 && (counts.changed === 0 || !call.has('strict'));
      if (json) io.out(JSON.stringify({ ok, ...counts, groups }));
      else {
        const { versions } = await replayAround(from);
        const documents = [...versions.map(({ document }) => document), read.document];
        const lines = groupLines(groups, documents, call);
        io.out([...lines, words.t('replay.summary', counts)].join('\n'));
      }
      return ok ? exitCodes.fine : exitCodes.refused;
    });
  },
};

function filterOf(call: Call): ReplayFilter {
  const since = call.value('since');
  const time = since === undefined ? undefined : Date.parse(since);
  if (Number.isNaN(time)) throw new WrongUsage('time', { option: '--since' });
  const said = call.value('outcome');
  const outcome = replayOutcomes.find((one) => one === said);
  if (said !== undefined && outcome === undefined) {
    throw new WrongUsage('oneOf', { option: '--outcome', values: replayOutcomes.join(', ') });
  }
  return {
    since: time === undefined ? undefined : new Date(time).toISOString(),
    channel: call.value('channel'),
    tag: call.value('tag'),
    outcome,
  };
}

/** Null when the file of conversations cannot be read; that is told. */
async function sourceOf(
  call: Call,
  from: Reading,
  stored: Extract<ReplaySource, { last: number }>,
): Promise<ReplaySource | null> {
  const file = call.value('chats');
  if (file === undefined) return stored;
  const chats = await chatsIn(file, call);
  if (chats === null) return null;
  const { fileShop } = await import('../../replay/file-shop.ts');
  return { chats: chats.slice(0, stored.last), shop: await fileShop(from, call.io.env) };
}
