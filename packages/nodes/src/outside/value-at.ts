import { jsonValueSchema, type JsonValue } from '@bellhop/schema';
import jmespath from 'jmespath';

/** `$.` is how other programs begin a path; it means the same here. */
function bare(path: string): string {
  return path.trim().replace(/^\$\.?/, '');
}

/** Whether a path can be read. An empty one means the whole answer. */
export function isPath(path: string): boolean {
  if (bare(path) === '') return true;
  try {
    jmespath.search(null, bare(path));
    return true;
  } catch (error) {
    // A path may be fine and not fit `null`: only one that cannot be read is wrong.
    if (error instanceof Error) return !/^(?:ParserError|LexerError)/.test(error.name);
    throw error;
  }
}

/** The value at a path such as `order.items[0].name` (JMESPath); null when there is none. */
export function valueAt(body: JsonValue, path: string): JsonValue {
  if (bare(path) === '') return body;
  try {
    const found: unknown = jmespath.search(body, bare(path));
    return jsonValueSchema.catch(null).parse(found);
  } catch (error) {
    // The answer has another shape than the path asks for.
    if (error instanceof Error) return null;
    throw error;
  }
}
