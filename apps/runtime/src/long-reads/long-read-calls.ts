import type { ErrorCode, InputProblem } from '@bellhop/schema';
import type { LongReads } from './long-reads.ts';

/** What the reading thread is asked for. */
export type LongReadCall = {
  [Name in keyof LongReads]: { id: number; name: Name; input: Parameters<LongReads[Name]>[0] };
}[keyof LongReads];

/** What it gives back; an error that has a code keeps it. */
export type LongReadReply =
  | { id: number; value: Awaited<ReturnType<LongReads[keyof LongReads]>> }
  | { id: number; code: ErrorCode; problems: InputProblem[] }
  | { id: number; message: string };
