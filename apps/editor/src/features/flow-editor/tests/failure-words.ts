import type { TestedCase, TestFailure } from '@bellhop/engine';
import type { JsonValue, TestCase } from '@bellhop/schema';
import type { Words } from '../session/use-words.ts';
import { failuresOf } from './line-failures.ts';
import { linesOf } from './test-lines.ts';

/** What went wrong first, with the number of its line; null where all is well. */
export function firstFailure(words: Words, test: TestCase, tested: TestedCase): string | null {
  const found = failuresOf(linesOf(test.steps), tested.failures);
  const place = found.findIndex((one) => one !== null);
  const failure = found[place];
  if (failure == null) return null;
  return words.t('flow.tests.failedAt', { line: place + 1, what: cameText(words, failure) });
}

/** What came instead, in words. */
export function cameText({ t, locale }: Words, { check, came, expected }: TestFailure): string {
  if (check === 'answer') return t('flow.tests.came.notAsked');
  if (check === 'begin') return t('flow.tests.came.stepGone');
  if (check === 'handOff') {
    if (Array.isArray(came) && came.length > 0)
      return t('flow.tests.came.value', { value: listed(came, locale) });
    return t(came === true ? 'flow.tests.came.handedOff' : 'flow.tests.came.notHandedOff');
  }
  if (check === 'steps')
    return t(
      Array.isArray(came) && came.length === 0
        ? 'flow.tests.came.noStep'
        : 'flow.tests.came.otherWay',
    );
  if (check === 'noTags') return t('flow.tests.came.hasTag');
  if (check === 'lead' || check === 'variables') {
    const members =
      typeof came === 'object' && came !== null && !Array.isArray(came) ? Object.entries(came) : [];
    const names = typeof expected === 'object' && expected !== null ? Object.keys(expected) : [];
    const values = members
      .filter(([name]) => names.includes(name))
      .map(([, value]) => plain(value));
    const value = new Intl.ListFormat(locale).format(values.map((one) => (one === '' ? '–' : one)));
    return t('flow.tests.came.value', { value });
  }
  if (!Array.isArray(came) || came.length === 0)
    return t(
      `flow.tests.came.${check === 'tags' ? 'noTags' : check === 'buttons' ? 'noButtons' : 'nothing'}`,
    );
  return t('flow.tests.came.value', { value: listed(came, locale) });
}

function listed(values: readonly JsonValue[], locale: string): string {
  return new Intl.ListFormat(locale).format(values.map((value) => `“${plain(value)}”`));
}

function plain(value: JsonValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
