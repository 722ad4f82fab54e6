import { shopClock, type Scene } from '@bellhop/engine';
import { freshShopSettings } from '@bellhop/schema';
import { readConfig } from '../config.ts';
import { compileVersion } from '../language/live-language.ts';
import { readLiveVersion } from '../store/language-rows.ts';
import type { Reading } from '../store/open-store.ts';
import { readSettings } from '../store/shop-rows.ts';

/** What chats of a file are answered with: messages are read as the live server reads them today, on the shop's clock. */
export interface FileShop {
  reader: NonNullable<Scene['reader']>;
  clock: Scene['clock'];
}

export async function fileShop({ read }: Reading, env: NodeJS.ProcessEnv): Promise<FileShop> {
  const fresh = freshShopSettings({ timeZone: 'UTC', country: readConfig(env).country });
  const settings = await readSettings(read, fresh);
  return {
    reader: {
      language: compileVersion(await readLiveVersion(read)),
      country: settings.country,
    },
    clock: (at) => shopClock(settings, at),
  };
}
