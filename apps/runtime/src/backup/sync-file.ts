import { open } from 'node:fs/promises';

/** Settles when the file, or the list of names of a folder, is on the disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some systems keep the names of a folder safe by themselves, and refuse to be asked.
    if (!(error instanceof Error && 'code' in error) || error.code !== 'EINVAL') throw error;
  } finally {
    await handle.close();
  }
}
