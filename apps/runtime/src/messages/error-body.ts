import { schemaMessages } from '@bellhop/schema/messages';
import type { CodedError, ErrorCode, InputProblem } from '@bellhop/schema';
import i18next from 'i18next';

/** The body of every refused request outside tRPC. */
export interface ErrorBody {
  error: {
    code: ErrorCode;
    message: string;
    problems: { code: ErrorCode; path: string; message: string }[];
  };
}

const texts = i18next.createInstance();
void texts.init({
  resources: Object.fromEntries(
    Object.entries(schemaMessages).map(([locale, words]) => [
      locale,
      { translation: { ...words } },
    ]),
  ),
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
});

/** Says what is wrong in the language that the caller asked for. */
export function errorBody(error: CodedError, acceptLanguage: string | undefined): ErrorBody {
  const lng = chooseLocale(acceptLanguage);
  const say = (code: ErrorCode, values: InputProblem['values']) =>
    texts.t(`error.${code}`, { ...values, lng, ...formFor(values) });
  return {
    error: {
      code: error.code,
      message: say(error.code, error.problems[0]?.values),
      problems: error.problems.map(({ code, path, values }) => ({
        code,
        path,
        message: say(code, values),
      })),
    },
  };
}

/** Some words have a second form `<code>_limit`, which names the limit where it is known, or `<code>_place`. */
function formFor(values: InputProblem['values']): { context?: string } {
  if (values?.['limit'] !== undefined) return { context: 'limit' };
  return values?.['line'] === undefined ? {} : { context: 'place' };
}

/** The first language of the header that we have; scripts count, so that `zh-TW` finds traditional Chinese. */
export function chooseLocale(acceptLanguage: string | undefined): string {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.split(';'))
    .map(([tag = '', weight = 'q=1']) => ({
      tag: tag.trim(),
      weight: Number(weight.trim().slice(2)),
    }))
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((left, right) => right.weight - left.weight);
  for (const { tag } of wanted.slice(0, 20)) {
    const known = Object.keys(schemaMessages).find((locale) => isSameScript(locale, tag));
    if (known !== undefined) return known;
  }
  return 'en';
}

function isSameScript(known: string, wanted: string): boolean {
  try {
    const left = new Intl.Locale(known).maximize();
    const right = new Intl.Locale(wanted).maximize();
    return left.language === right.language && left.script === right.script;
  } catch (error) {
    // Anybody may write anything into a header.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
