// A door of its own: the first page needs the words of one language, and nothing else of this package.
import { messageLoaders } from './generated/message-loaders.generated.ts';

const loaders = new Map(Object.entries(messageLoaders));

/** The operators' words of every step type in one language; nothing for a language that the product does not speak. */
export async function loadNodeMessages(locale: string): Promise<object> {
  return (await loaders.get(locale)?.()) ?? {};
}
