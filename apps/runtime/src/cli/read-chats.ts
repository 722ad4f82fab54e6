import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CodedError, readChatFile, type FileChat } from '@bellhop/schema';
import type { Call } from './call.ts';

/** The conversations of a file; null when it cannot be read: that is told. */
export async function chatsIn(file: string, call: Call): Promise<FileChat[] | null> {
  const { io, words, json } = call;
  const read = readChatFile(await textOf(resolve(io.cwd, file)));
  if (read.ok) return read.chats;
  const { code, line } = read.problem;
  const reason = words.refusal({ code });
  if (json) io.out(JSON.stringify({ ok: false, error: { code, line } }));
  else io.err(words.t('replay.badLine', { file, line, reason }));
  return null;
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
