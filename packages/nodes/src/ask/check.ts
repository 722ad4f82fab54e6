import { checkText } from '../contract/check-text.ts';
import type { CheckContext, ConfigProblem } from '../contract/node-definition.ts';
import { checkButtons, isFilled } from '../saying/check-buttons.ts';
import type { AskConfig } from './config.ts';

/** What would leave the customer with a question that cannot be answered, or the shop without its answer. */
export function check(config: AskConfig, context: CheckContext): ConfigProblem[] {
  return [
    ...checkText('text', config.text, context),
    ...(config.kind === 'choice' ? checkChoices(config, context) : []),
    ...(config.kind === 'number' ? checkLimits(config) : []),
    ...checkRetries(config, context),
    ...checkSkipWords(config),
    ...checkStored(config),
  ];
}

function checkChoices(config: AskConfig, context: CheckContext): ConfigProblem[] {
  const { choices: buttons } = config;
  if (buttons.length === 0) return [{ code: 'noChoices', severity: 'error', field: 'choices' }];
  const without = (id: string) => ({
    ...config,
    choices: buttons.filter((button) => button.id !== id),
  });
  return checkButtons({ field: 'choices', buttons, without }, context);
}

function checkLimits(config: AskConfig): ConfigProblem[] {
  const { min, max } = config;
  if (min === '' || max === '' || min <= max) return [];
  const fixedConfig = { ...config, min: max, max: min };
  return [
    { code: 'minAboveMax', severity: 'error', field: 'max', values: { min, max }, fixedConfig },
  ];
}

function checkRetries(config: AskConfig, context: CheckContext): ConfigProblem[] {
  const { attempts, retries } = config;
  if (attempts === 1) return [];
  if (!retries.some(({ text }) => isFilled(text))) {
    return [{ code: 'noRetryText', severity: 'warning', field: 'retries' }];
  }
  const problems = retries.flatMap(({ id, text }, index): ConfigProblem[] => {
    const field = `retries.${String(index)}.text`;
    if (isFilled(text)) return checkText(field, text, context);
    const fixedConfig = { ...config, retries: retries.filter((retry) => retry.id !== id) };
    const at = `${field}.${context.defaultLocale}`;
    return [{ code: 'emptyRetry', severity: 'warning', field: at, fixedConfig }];
  });
  if (retries.length < attempts) return problems;
  const fixedConfig = { ...config, retries: retries.slice(0, attempts - 1) };
  const field = `retries.${String(attempts - 1)}.text`;
  return [...problems, { code: 'unusedRetry', severity: 'hint', field, fixedConfig }];
}

function checkSkipWords(config: AskConfig): ConfigProblem[] {
  const { kind, choices, skipWords } = config;
  if (kind !== 'choice') return [];
  const plain = (word: string) => word.trim().toLowerCase();
  const labels = choices.flatMap(({ label }) => Object.values(label).map(plain));
  const word = skipWords.find((each) => labels.includes(plain(each)));
  if (word === undefined) return [];
  const fixedConfig = { ...config, skipWords: skipWords.filter((each) => each !== word) };
  return [
    { code: 'skipIsChoice', severity: 'error', field: 'skipWords', values: { word }, fixedConfig },
  ];
}

/** A choice goes on by its own exit and a contact is kept with the customer; any other answer would be lost. */
function checkStored({ kind, variable, customerField }: AskConfig): ConfigProblem[] {
  if (variable !== '' || customerField.trim() !== '') return [];
  if (kind === 'choice' || kind === 'phone' || kind === 'email') return [];
  return [{ code: 'notStored', severity: 'warning', field: 'variable' }];
}
