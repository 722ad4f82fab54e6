/** In bytes. More is longer than any table that is taken, whatever it is written in, and need not be read at all. */
const largest = 15_000_000;

export type UnreadFile = 'notUtf8' | 'notReadable';
export type CsvFileText = { text: string } | { problem: 'tooLarge' | UnreadFile };

/** The text of a file; table programs save old encodings, too, in which the words would be lost. */
export async function readCsvFile(file: Blob): Promise<CsvFileText> {
  if (file.size > largest) return { problem: 'tooLarge' };
  // A folder was dropped, or the file was changed or deleted meanwhile: there is no more to be known.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { problem: 'notReadable' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'notUtf8' };
    throw error;
  }
}
