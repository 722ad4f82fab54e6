import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CodedError, writeFlow, type FlowDocument } from '@bellhop/schema';
import { exitCodes, say, WrongUsage, type Call, type CliCommand } from '../call.ts';
import { withReading } from '../open-data.ts';

/** Writes drafts as files, or one to the terminal. Reads only: a running server is not in the way. */
export const flowExport: CliCommand = {
  name: 'flow export',
  usage: '<id | name | --all> [--out <folder>] [--live]',
  options: { all: 'flag', out: 'value', live: 'flag' },
  takes: [0, 1],
  run: async (call) => {
    const { io, words } = call;
    const folder = call.value('out');
    const [wanted] = call.rest;
    if ((wanted === undefined) !== call.has('all')) throw new WrongUsage('oneOrAll');
    if (call.has('all') && folder === undefined) throw new WrongUsage('allNeedsOut');
    const documents = await read(call, wanted);
    if (folder === undefined) {
      const [document] = documents;
      // One flow to the terminal is the file itself, which is JSON already.
      if (document !== undefined) io.out(writeFlow(document).trimEnd());
      return exitCodes.fine;
    }
    const files = fileNames(documents).map((name) => join(folder, name));
    await mkdir(resolve(io.cwd, folder), { recursive: true });
    for (const [index, document] of documents.entries()) {
      await writeFile(resolve(io.cwd, files[index] ?? ''), writeFlow(document));
    }
    say(call, { ok: true, files }, () =>
      files.length === 0 ? words.t('export.none') : files.join('\n'),
    );
    return exitCodes.fine;
  },
};

async function read(call: Call, wanted: string | undefined): Promise<FlowDocument[]> {
  const { readFlows, readLiveFlows } = await import('../../store/flow-rows.ts');
  const { readFlowText } = await import('../../store/flow-text.ts');
  const all = await withReading(call.io.env, async (from) =>
    call.has('live')
      ? (await readLiveFlows(from)).map(({ document }) => document)
      : (await readFlows(from)).map(({ draft }) => readFlowText(draft)),
  );
  if (wanted === undefined) return all;
  const byId = all.filter(({ id }) => id === wanted);
  const found = byId.length > 0 ? byId : all.filter(({ name }) => isSame(name, wanted));
  if (found.length === 0) throw new CodedError('flow.notFound');
  if (found.length > 1) {
    throw new WrongUsage('manyOfName', { name: wanted, ids: found.map(({ id }) => id).join(', ') });
  }
  return found;
}

function isSame(left: string, right: string): boolean {
  return left.normalize('NFC').trim() === right.normalize('NFC').trim();
}

/** The names of the flows as far as every system takes them in a file name; where two are equal, with the id. */
function fileNames(documents: FlowDocument[]): string[] {
  const bare = documents.map(({ name, id }) => safeName(name) || id);
  const lower = bare.map((name) => name.toLowerCase());
  return bare.map((name, index) => {
    const isShared = lower.filter((other) => other === lower[index]).length > 1;
    return `${isShared ? `${name}-${documents[index]?.id ?? ''}` : name}.bellhop.json`;
  });
}

function safeName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-')
    .slice(0, 60)
    .replace(/^[\s.]+|[\s.]+$/g, '');
}
