import type { InputProblem, Problem } from '@bellhop/schema';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readApiError } from '../api/api-error.ts';

/** Values that fill `{{placeholders}}`. A number called `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, unknown>>;

export interface Messages {
  /** Language of the interface, such as `zh-Hans`. */
  locale: string;
  /** A word of the editor's own message files: `t('nav.flows')`. */
  t: (key: string, values?: MessageValues) => string;
  /** A word of a step type's messages: `nodeText('reply', 'name')`. */
  nodeText: (type: string, key: string, values?: MessageValues) => string;
  /** Whether a step type has words for this: `hasNodeText('wait', 'failure.noTime')`. */
  hasNodeText: (type: string, key: string) => boolean;
  /** A word of the schema package's messages: `schemaText('folding.case')`. */
  schemaText: (key: string, values?: MessageValues) => string;
  /** Whether there are words for this in the schema package's messages. */
  hasSchemaText: (key: string) => boolean;
  /** What is wrong with a flow, in a sentence. */
  problemText: (problem: Problem) => string;
  /** Why one field was refused, in a sentence, without the field's name. */
  inputProblemText: (problem: InputProblem) => string;
  /** Why a call failed: a sentence for whatever was thrown. */
  errorText: (error: unknown) => string;
}

/**
 * All words of the interface in the person's language. Components re-render when the language changes.
 * Values never reach i18next as options, so a variable that is called `lng` or `ns` does no harm.
 */
export function useMessages(): Messages {
  const { i18n, t: translate } = useTranslation(['app', 'nodes', 'schema']);
  const locale = i18n.resolvedLanguage ?? i18n.language;
  return useMemo(() => {
    const text = (ns: string, key: string, values: MessageValues = {}) => {
      const { count } = values;
      return translate(key, {
        ns,
        replace: values,
        ...(typeof count === 'number' ? { count } : {}),
        // Some words have a second form that says where in a text something is wrong.
        ...(typeof values['line'] === 'number' ? { context: 'place' } : {}),
      });
    };
    const nodeText: Messages['nodeText'] = (type, key, values) =>
      text('nodes', `${type}.${key}`, values);
    const schemaText: Messages['schemaText'] = (key, values) => text('schema', key, values);
    return {
      locale,
      t: (key, values) => text('app', key, values),
      nodeText,
      hasNodeText: (type, key) => i18n.exists(`${type}.${key}`, { ns: 'nodes' }),
      schemaText,
      hasSchemaText: (key) => i18n.exists(key, { ns: 'schema' }),
      problemText: ({ code, nodeType, values }) =>
        nodeType === undefined
          ? schemaText(`problem.${code}`, values)
          : nodeText(nodeType, `problem.${code}`, values),
      inputProblemText: ({ code, path, values }) =>
        schemaText(`error.${code}`, { path, ...values }),
      errorText: (error) => {
        const { code } = readApiError(error);
        return code === 'offline' ? text('app', 'common.offline') : schemaText(`error.${code}`);
      },
    };
  }, [locale, translate, i18n]);
}
