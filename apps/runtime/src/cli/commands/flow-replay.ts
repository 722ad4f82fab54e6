import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { changeWords, groupChanges, type ChangeGroup, type StepRef } from '@bellhop/engine';
import { CodedError, readChatFile, type FlowDocument, type FlowNode } from '@bellhop/schema';
import { replayOutcomes, type ReplayFilter } from '../../api/shapes/replay-shapes.ts';
import type { Reading } from '../../store/open-store.ts';
import { systemClock } from '../../system-ports.ts';
import { exitCodes, WrongUsage, type Call, type CliCommand } from '../call.ts';
import { withReading } from '../open-data.ts';
import { readFlowFile } from '../read-flow-file.ts';
import { problemLine, toldInput } from '../told-problems.ts';
import type { ReplaySource } from '../../replay/replay-database.ts';

const usualNumber = 1000;
/** So many conversations of a group are named. */
const named = 5;

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
    const last = lastOf(call);
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
      let told = started;
      const { judged, unreadable } = await replayDatabase(from, read.document, source, (done) => {
        const now = systemClock.microseconds();
        if (json || now - told < 2e6) return;
        told = now;
        io.err(words.t('replay.progress', { done }));
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
        const nodes = await nodesOf(from, read.document);
        const lines = groups.flatMap((group) => groupLines(group, nodes, call));
        io.out([...lines, words.t('replay.summary', counts)].join('\n'));
      }
      return ok ? exitCodes.fine : exitCodes.refused;
    });
  },
};

function lastOf(call: Call): number {
  const text = call.value('last');
  if (text === undefined) return usualNumber;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new WrongUsage('number', { option: '--last' });
  return Number(text);
}

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
  const { io, words, json } = call;
  const file = call.value('chats');
  if (file === undefined) return stored;
  const content = await textOf(resolve(io.cwd, file));
  const read = readChatFile(content);
  if (!read.ok) {
    const { code, line } = read.problem;
    const reason = words.refusal({ code });
    if (json) io.out(JSON.stringify({ ok: false, error: { code, line } }));
    else io.err(words.t('replay.badLine', { file, line, reason }));
    return null;
  }
  const { fileShop } = await import('../../replay/file-shop.ts');
  return { chats: read.chats.slice(0, stored.last), shop: await fileShop(from, io.env) };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const values = { cause: String(error.code) };
    throw new CodedError('input.unreadable', [{ code: 'input.unreadable', path: '', values }]);
  }
}

/** Steps by flow and id: what is reached stands in the draft, what was expected in what ran. */
async function nodesOf(from: Reading, draft: FlowDocument): Promise<Map<string, FlowNode>> {
  const { replayAround } = await import('../../replay/replay-around.ts');
  const { versions } = await replayAround(from);
  const documents = [...versions.map(({ document }) => document), draft];
  return new Map(
    documents.flatMap(({ id, nodes }) =>
      Object.values(nodes).map((node) => [`${id} ${node.id}`, node] as const),
    ),
  );
}

function groupLines(
  { change, chats }: ChangeGroup,
  nodes: ReadonlyMap<string, FlowNode>,
  { words }: Call,
): string[] {
  const title = (step: StepRef | null) => {
    if (step === null) return '';
    const { flow, node, nodeType } = step;
    const known = nodes.get(`${flow} ${node}`);
    return words.stepTitle(
      known ?? { id: node, type: nodeType, version: 1, config: {}, position: { x: 0, y: 0 } },
    );
  };
  const values = { reached: title(change.reached), expected: title(change.expected) };
  const said = words.schema(`replay.${changeWords(change)}`, values);
  const ids = chats.slice(0, named).join(', ');
  return [
    words.t('replay.group', { count: chats.length, change: said }),
    `    ${words.t('replay.chats', { ids })}${chats.length > named ? ', …' : ''}`,
  ];
}
