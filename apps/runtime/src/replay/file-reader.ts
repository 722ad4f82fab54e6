import type { Scene } from '@bellhop/engine';
import { freshShopSettings } from '@bellhop/schema';
import { readConfig } from '../config.ts';
import { compileVersion } from '../language/live-language.ts';
import { readLiveVersion } from '../store/language-rows.ts';
import type { Reading } from '../store/open-store.ts';
import { readSettings } from '../store/shop-rows.ts';

/** Reads messages of a file as the live server would read them today. */
export async function fileReader(
  { read }: Reading,
  env: NodeJS.ProcessEnv,
): Promise<NonNullable<Scene['reader']>> {
  const fresh = freshShopSettings({ timeZone: 'UTC', country: readConfig(env).country });
  const { country } = await readSettings(read, fresh);
  return { language: compileVersion(await readLiveVersion(read)), country };
}
