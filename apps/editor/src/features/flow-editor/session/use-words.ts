import {
  readableValues,
  type CardItem,
  type Exit,
  type KnownIntent,
} from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import {
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
  reason: (reason: Reason) => string;
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
    readableValues(values, locale, (key) => nodeText(type, key), intentName);
  const own = (type: string, key: string, values?: Values) =>
    isKnown(type) ? nodeText(type, key, readable(type, values)) : type;
  const title = ({ type, name }: StepName) => {
    if (name !== undefined && name !== '') return name;
    return isKnown(type) ? nodeText(type, 'name') : t('flow.unknownStep', { type });
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
    reason: ({ code, nodeType, values }) =>
      nodeType === undefined
        ? schemaText(
            `reason.${code}`,
            readableValues(values, locale, (key) => key),
          )
        : own(nodeType, `reason.${code}`, values),
    problem: ({ code, nodeType, exit: exitId, field, values }, node) => {
      const cause = code === 'badConfig' ? values?.['cause'] : undefined;
      if (typeof cause === 'string' && cause !== 'input.invalid') {
        const reason = schemaText(`error.${cause}`, values);
        const name = node === undefined ? undefined : fieldName(messages, node, field);
        return name === undefined ? reason : t('flow.problems.atField', { field: name, reason });
      }
      if (nodeType !== undefined) return own(nodeType, `problem.${code}`, values);
      const left = node === undefined ? undefined : exitOf(node, exitId);
      const called = left === undefined ? {} : { exit: exit(left.type, left.exit) };
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
