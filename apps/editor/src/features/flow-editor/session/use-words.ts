import {
  readableValues,
  type CardItem,
  type Exit,
  type KnownIntent,
} from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import {
  brokenCodes,
  pickText,
  type FlowNode,
  type JsonValue,
  type Problem,
  type Reason,
} from '@bellhop/schema';
import { useMemo } from 'react';
import { useMessages, type Messages } from '../../../i18n/use-messages.ts';
import type { EditLabel } from '../document/history.ts';
import { useKnownIntents } from '../language/shop-intents.ts';
import { stepFacts } from '../document/step-facts.ts';

export interface StepName {
  type: string;
  name?: string | undefined;
}

/** The words of steps, exits, problems and reasons in the operator's language. */
export interface Words extends Messages {
  title: (step: StepName) => string;
  exit: (type: string, exit: Exit) => string;
  cardLine: (type: string, item: Extract<CardItem, { kind: 'line' }>) => string;
  /** `type` is the step that the reason was given for, where it has none of its own. */
  reason: (reason: Reason, type?: string) => string;
  /** `node` is the step that the problem is about: the exit that it speaks of is then called by its words. */
  problem: (problem: Problem, node?: FlowNode) => string;
  done: (label: EditLabel) => string;
}

export function useWords(): Words {
  const messages = useMessages();
  const intents = useKnownIntents(messages.locale);
  return useMemo(() => wordsFrom(messages, intents), [messages, intents]);
}

type Values = Record<string, JsonValue>;

function wordsFrom(messages: Messages, intents: readonly KnownIntent[] = []): Words {
  const { t, nodeText, schemaText, locale } = messages;
  const isKnown = (type: string) => Object.hasOwn(nodeDefinitions, type);
  const intentName = (id: string) => intents.find((intent) => intent.id === id)?.name;
  const readable = (type: string, values: Values = {}) =>
    readableValues(values, locale, (key, inside) => nodeText(type, key, inside), intentName);
  const fixed = remembered(nodeText);
  const own = (type: string, key: string, values?: Values) => {
    if (!isKnown(type)) return type;
    return values === undefined ? fixed(type, key) : nodeText(type, key, readable(type, values));
  };
  const title = ({ type, name }: StepName) => {
    if (name !== undefined && name !== '') return name;
    return isKnown(type) ? own(type, 'name') : t('flow.unknownStep', { type });
  };
  const exit: Words['exit'] = (type, { id, label, text, words, values }) => {
    if (text !== undefined && text !== '') return text;
    if (words !== undefined) return pickText(words, locale, locale) || t('flow.noWords');
    if (label === undefined) return id;
    return own(type, `exit.${label}`, values);
  };
  return {
    ...messages,
    title,
    exit,
    cardLine: (type, { line, values }) => own(type, `card.${line}`, values),
    reason: (reason, type = '') =>
      reason.nodeType === undefined
        ? remarkText(messages, reason, type)
        : own(reason.nodeType, `reason.${reason.code}`, reason.values),
    problem: ({ code, nodeType, exit: exitId, field, values }, node) => {
      const cause = code === 'badConfig' ? values?.['cause'] : undefined;
      if (typeof cause === 'string' && cause !== 'input.invalid') {
        const reason = schemaText(`error.${cause}`, values);
        const name = node === undefined ? undefined : fieldName(messages, node, field);
        return name === undefined ? reason : t('flow.problems.atField', { field: name, reason });
      }
      if (nodeType !== undefined) return own(nodeType, `problem.${code}`, values);
      const left = node === undefined ? undefined : exitOf(node, exitId);
      const other = values?.['otherExit'];
      const second =
        typeof other === 'string' && node !== undefined ? exitOf(node, other) : undefined;
      const called = {
        ...(left !== undefined && { exit: exit(left.type, left.exit) }),
        ...(second !== undefined && { otherExit: exit(second.type, second.exit) }),
      };
      return schemaText(
        `problem.${code}`,
        readableValues({ ...values, ...called }, locale, (key) => key),
      );
    },
    done: ({ key, step, exit: left, values }) =>
      t(`flow.done.${key}`, {
        ...values,
        ...(step === undefined ? {} : { step: title(step) }),
        ...(step === undefined || left === undefined ? {} : { exit: exit(step.type, left) }),
      }),
  };
}

/** Words without values are the same on every card of a type: they are looked up once. */
function remembered(nodeText: Messages['nodeText']): (type: string, key: string) => string {
  const known = new Map<string, string>();
  return (type, key) => {
    const found = known.get(`${type} ${key}`) ?? nodeText(type, key);
    known.set(`${type} ${key}`, found);
    return found;
  };
}

/** What the engine remarks about a step of this type. */
function remarkText(messages: Messages, { code, values }: Reason, type: string): string {
  const { schemaText, locale } = messages;
  const { detail } = values;
  const failure = typeof detail === 'string' && { detail: failureText(messages, type, detail) };
  return schemaText(
    `reason.${code}`,
    readableValues({ ...values, ...failure }, locale, (key) => key),
  );
}

/** Why a step failed: a code of the engine or of the step's type; anything else is what a mistake in Bellhop says. */
function failureText({ hasNodeText, ...words }: Messages, type: string, code: string): string {
  if (brokenCodes.some((each) => each === code)) return words.schemaText(`failure.${code}`);
  const isCode = /^\w+$/.test(code) && hasNodeText(type, `failure.${code}`);
  return isCode
    ? words.nodeText(type, `failure.${code}`)
    : words.schemaText('failure.other', { detail: code });
}

/** What the form calls the field that a path leads into. */
function fieldName({ nodeText }: Messages, node: FlowNode, path = ''): string | undefined {
  const [field = ''] = path.split('.');
  const { definition } = stepFacts(node);
  if (definition === undefined || !Object.hasOwn(definition.config.shape, field)) return undefined;
  return nodeText(node.type, `field.${field}`);
}

function exitOf(node: FlowNode, id: string | undefined): { type: string; exit: Exit } | undefined {
  const exit = stepFacts(node).exits.find((each) => each.id === id);
  return exit === undefined ? undefined : { type: node.type, exit };
}
