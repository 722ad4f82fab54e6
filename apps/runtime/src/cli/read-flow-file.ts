import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readFlow, type InputProblem, type ReadFlow } from '@bellhop/schema';

/** Well above the largest legal flow: a wrong file is refused before it is read. */
const mostBytes = 4_000_000;

export interface FlowFile {
  /** As it was named. */
  file: string;
  read: ReadFlow;
}

/** Reads a flow from a file that may be anything: whatever is wrong with it comes as a coded problem. */
export async function readFlowFile(file: string, cwd: string): Promise<FlowFile> {
  return { file, read: await readAnything(resolve(cwd, file)) };
}

async function readAnything(path: string): Promise<ReadFlow> {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return refused('input.tooLarge', { limit: mostBytes });
    bytes = await readFile(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refused('input.unreadable', { cause: String(error.code) });
  }
  if (bytes.includes(0)) return refused('input.notText');
  const broken = firstBrokenByte(bytes);
  return broken === null
    ? readFlow(bytes.toString('utf8'))
    : refused('input.notUtf8', { byte: broken });
}

function refused(code: InputProblem['code'], values?: InputProblem['values']): ReadFlow {
  return { ok: false, problems: [{ code, path: '', ...(values !== undefined && { values }) }] };
}

/** Counted from 1; null when all of it is UTF-8. What cannot be decoded comes out as three bytes of another character. */
function firstBrokenByte(bytes: Buffer): number | null {
  const again = Buffer.from(bytes.toString('utf8'), 'utf8');
  if (again.equals(bytes)) return null;
  const at = bytes.findIndex((byte, index) => again[index] !== byte);
  return (at === -1 ? bytes.length : at) + 1;
}
