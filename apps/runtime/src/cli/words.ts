import {
  readConfig,
  readableValues,
  tellField,
  type Exit,
  type ToldField,
} from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { nodeMessages } from '@bellhop/nodes/messages';
import {
  pickText,
  type FieldChange,
  type FlowDocument,
  type FlowNode,
  type InputProblem,
  type JsonValue,
  type Problem,
} from '@bellhop/schema';
import { schemaMessages } from '@bellhop/schema/messages';
import i18next from 'i18next';
import en from './messages/en.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import th from './messages/th.json' with { type: 'json' };
import zhHans from './messages/zh-Hans.json' with { type: 'json' };
import zhHant from './messages/zh-Hant.json' with { type: 'json' };

const own: Readonly<Record<string, object>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  th,
  pl,
};

export const cliLocales = Object.keys(own);

type Values = Readonly<Record<string, JsonValue>>;

/** The words of the command line, in the operator's language. */
export interface Words {
  locale: string;
  t(key: string, values?: Values): string;
  /** Why an input was refused. */
  refusal(problem: Pick<InputProblem, 'code' | 'values'>): string;
  /** What is wrong with a flow. */
  problem(problem: Problem, document: FlowDocument): string;
  stepTitle(node: FlowNode): string;
  /** An exit of a step by its words; its id where it has none. */
  exitName(node: FlowNode, exit: string): string;
  /** What the other packages say too. */
  schema(key: string, values?: Values): string;
  /** A field that differs; `type` is that of the step that it belongs to. */
  field(change: FieldChange, type?: string): ToldField;
}

const texts = i18next.createInstance();
void texts.init({
  resources: Object.fromEntries(
    Object.entries(own).map(([locale, words]) => [
      locale,
      {
        cli: { ...words },
        schema: { ...schemaMessages[locale] },
        nodes: { ...nodeMessages[locale] },
      },
    ]),
  ),
  ns: ['cli', 'schema', 'nodes'],
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
});

export function wordsIn(locale: string): Words {
  const text = (ns: string, key: string, values: Values = {}) =>
    // Values never reach i18next as options, so that one that is called `lng` does no harm.
    texts.t(key, { ns, lng: locale, replace: values, ...formFor(values) });
  const known = (ns: string, key: string) =>
    texts.exists(key, { ns, lng: locale }) ? text(ns, key) : undefined;
  const nodeText = (type: string, key: string, values: Values = {}) =>
    text(
      'nodes',
      `${type}.${key}`,
      readableValues(values, locale, (word) => text('nodes', `${type}.${word}`)),
    );
  const refusal: Words['refusal'] = ({ code, values }) => text('schema', `error.${code}`, values);
  const exitName = (type: string, { id, label, text: name, words, values }: Exit) => {
    if (name !== undefined && name !== '') return name;
    if (words !== undefined) return pickText(words, locale, locale) || id;
    return label === undefined ? id : nodeText(type, `exit.${label}`, values);
  };
  const stepTitle: Words['stepTitle'] = ({ id, type, name }) =>
    `${name ?? (isKnown(type) ? nodeText(type, 'name') : type)} (${id})`;
  return {
    locale,
    t: (key, values) => text('cli', key, values),
    refusal,
    stepTitle,
    exitName: (node, id) => {
      const exit = exitOf(node, id);
      return exit === undefined ? id : exitName(node.type, exit);
    },
    schema: (key, values) => text('schema', key, values),
    field: (change, type) =>
      tellField(change, {
        locale,
        step: (key) => known('nodes', `${type ?? ''}.${key}`),
        own: (key) => known('schema', `change.${key}`),
      }),
    problem: (problem, document) => {
      const { code, nodeType, exit: exitId, values = {} } = problem;
      const cause = code === 'badConfig' ? values['cause'] : undefined;
      if (typeof cause === 'string' && cause !== 'input.invalid') {
        return text('schema', `error.${cause}`, values);
      }
      if (nodeType !== undefined) return nodeText(nodeType, `problem.${code}`, values);
      const node = problem.node === undefined ? undefined : document.nodes[problem.node];
      const exit = node === undefined ? undefined : exitOf(node, exitId);
      const named =
        node === undefined || exit === undefined ? {} : { exit: exitName(node.type, exit) };
      return text('schema', `problem.${code}`, { ...values, ...named });
    },
  };
}

/** Some words have a second form that names the limit or the place where it is known. */
function formFor(values: Values): { context?: string } {
  if (values['limit'] !== undefined) return { context: 'limit' };
  return values['line'] === undefined ? {} : { context: 'place' };
}

function isKnown(type: string): boolean {
  return Object.hasOwn(nodeDefinitions, type);
}

function exitOf(node: FlowNode, id: string | undefined): Exit | undefined {
  const definition = isKnown(node.type) ? nodeDefinitions[node.type] : undefined;
  if (definition === undefined) return undefined;
  const read = readConfig(node, definition);
  return read.ok ? definition.exits(read.config).find((exit) => exit.id === id) : undefined;
}
