import en from './en.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };
import zhHans from './zh-Hans.json' with { type: 'json' };
import zhHant from './zh-Hant.json' with { type: 'json' };

/** Words of error codes, problems, reasons, foldings and outcomes, by language. i18next's `{{value}}` placeholders. */
export const schemaMessages: Readonly<Record<string, object>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  th,
  pl,
};
