import { foldSpelling } from '@bellhop/language';
import type { CheckContext, ConfigProblem } from '../contract/node-definition.ts';
import { spelledOnce } from '../contract/spelled-once.ts';
import { checkPatternField } from '../reading/check-pattern-field.ts';
import type { MessageConfig } from './config.ts';

/** Everything that keeps the trigger from starting, or makes it start otherwise than it looks. */
export function check(config: MessageConfig, { intents }: CheckContext): ConfigProblem[] {
  if (config.on === 'keywords') return checkKeywords(config);
  if (config.on === 'pattern') return checkPatternField('pattern', config.pattern);
  if (config.on === 'intent') return checkIntents(config, intents);
  if (config.on === 'button') return checkButtons(config);
  return [];
}

function checkKeywords(config: MessageConfig): ConfigProblem[] {
  const { keywords, without } = config;
  const words = keywords.map((word) => word.trim()).filter((word) => word !== '');
  if (words.length === 0) return [{ code: 'noKeywords', severity: 'error', field: 'keywords' }];
  const problems: ConfigProblem[] = [];
  const forbidden = new Set(without.map((word) => word.trim()));
  const both = words.find((word) => forbidden.has(word));
  if (both !== undefined) {
    const values = { word: both };
    problems.push({ code: 'forbiddenKeyword', severity: 'warning', field: 'without', values });
  }
  const repeated = words.find((word, index) => words.indexOf(word) < index);
  if (repeated !== undefined) {
    const values = { word: repeated };
    const fixedConfig = { ...config, keywords: [...new Set(words)] };
    problems.push({
      code: 'repeatedKeyword',
      severity: 'hint',
      field: 'keywords',
      values,
      fixedConfig,
    });
  }
  return [...problems, ...checkSpellings(config, [...new Set(words)])];
}

/** A spelling that another keyword is met in anyway: traditional beside simplified, wide letters, capitals. */
function checkSpellings(config: MessageConfig, words: readonly string[]): ConfigProblem[] {
  const once = spelledOnce(words);
  const word = words.find((each) => !once.includes(each));
  if (word === undefined) return [];
  const by = once.find((each) => foldSpelling(each) === foldSpelling(word)) ?? word;
  const fixedConfig = { ...config, keywords: once };
  const values = { word, by };
  return [{ code: 'coveredKeyword', severity: 'hint', field: 'keywords', values, fixedConfig }];
}

function checkButtons(config: MessageConfig): ConfigProblem[] {
  const buttons = config.buttons.map((word) => word.trim()).filter((word) => word !== '');
  if (buttons.length === 0) return [{ code: 'noButtons', severity: 'error', field: 'buttons' }];
  const once = [...new Set(buttons)];
  if (once.length === config.buttons.length) return [];
  const fixedConfig = { ...config, buttons: once };
  return [{ code: 'repeatedButton', severity: 'hint', field: 'buttons', fixedConfig }];
}

function checkIntents(
  { intents: chosen }: MessageConfig,
  known: CheckContext['intents'],
): ConfigProblem[] {
  if (chosen.length === 0) return [{ code: 'noIntents', severity: 'error', field: 'intents' }];
  if (known === null) return [];
  const unknown = chosen.filter((intent) => !known.includes(intent));
  if (unknown.length === 0) return [];
  const values = { intents: unknown };
  return [{ code: 'unknownIntents', severity: 'warning', field: 'intents', values }];
}
