import { chooseLocale } from '../messages/error-body.ts';
import { WrongUsage } from './call.ts';
import { cliLocales } from './words.ts';

/** The language that was asked for, or else that of the terminal: `LC_ALL`, `LC_MESSAGES`, `LANG`. */
export function cliLocale(asked: string | undefined, env: NodeJS.ProcessEnv): string {
  if (asked !== undefined) {
    const found = chooseLocale(asked);
    if (found !== 'en' || /^en\b/i.test(asked)) return found;
    throw new WrongUsage('unknownLocale', { locale: asked, known: cliLocales.join(', ') });
  }
  const settings = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => env[name] ?? '');
  const terminal = settings.find((setting) => setting !== '') ?? 'en';
  // `zh_TW.UTF-8@pinyin` is `zh-TW` to everybody else.
  return chooseLocale(terminal.replace(/[.@].*$/, '').replaceAll('_', '-'));
}
