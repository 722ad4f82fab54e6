import { z } from 'zod';
import { cleanText, localeSchema } from '../text.ts';

const text = cleanText(10_000);
const time = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());

/** One conversation from elsewhere: what was said, by whom. Only the customer's part is played again. */
const chatSchema = z.object({
  id: z.union([cleanText(200).min(1), z.number().transform(String)]).optional(),
  lang: localeSchema.optional(),
  turns: z.array(z.object({ role: z.string().max(40), text, at: time.optional() })).max(1000),
});

interface FileMessage {
  text: string;
  /** ISO 8601, UTC; null where the file says no time. */
  at: string | null;
}

export interface FileChat {
  id: string;
  locale: string | null;
  /** What the customer wrote, in order. */
  said: FileMessage[];
}

export type ReadChatFile =
  | { ok: true; chats: FileChat[] }
  | {
      ok: false;
      problem: { code: 'input.notJson' | 'input.invalid' | 'input.tooLarge'; line: number };
    };

/** More is no file that somebody looks at afterwards. */
const mostChats = 20_000;

/** Reads conversations, one JSON object on each line: `{ "id", "lang", "turns": [{ "role": "customer", "text", "at" }] }`. */
export function readChatFile(content: string): ReadChatFile {
  const chats: FileChat[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const refused = (code: 'input.notJson' | 'input.invalid' | 'input.tooLarge'): ReadChatFile => {
      return { ok: false, problem: { code, line: index + 1 } };
    };
    if (chats.length >= mostChats) return refused('input.tooLarge');
    const json = jsonIn(line);
    if (json === undefined) return refused('input.notJson');
    const read = chatSchema.safeParse(json);
    if (!read.success) return refused('input.invalid');
    const { id, lang, turns } = read.data;
    const said = turns.flatMap((turn) =>
      turn.role === 'customer' ? [{ text: turn.text, at: turn.at ?? null }] : [],
    );
    chats.push({ id: id ?? String(index + 1), locale: lang ?? null, said });
  }
  return { ok: true, chats };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
