import type { FlowNode, Problem } from '@bellhop/schema';
import type { CheckContext } from '../contract/node-definition.ts';
import { readConfig } from '../contract/read-config.ts';
import { checkExitFormulas } from './check-exit-formulas.ts';
import { definitionOf, type Definitions } from './read-steps.ts';
import { stepFacts, type ReadableStep } from './step-facts.ts';

interface Known {
  context: CheckContext;
  definitions: Definitions;
  problems: readonly Problem[];
}
const known = new WeakMap<FlowNode, Known>();

/** What is wrong with one step by itself; found once for each record of a step and what is known around it. */
export function checkNode(
  node: FlowNode,
  definitions: Definitions,
  context: CheckContext,
): readonly Problem[] {
  const old = known.get(node);
  if (old?.definitions === definitions && isSameContext(old.context, context)) return old.problems;
  const problems = lookAt(node, definitions, context);
  known.set(node, { context, definitions, problems });
  return problems;
}

function isSameContext(left: CheckContext, right: CheckContext): boolean {
  return (
    left.locales === right.locales &&
    left.defaultLocale === right.defaultLocale &&
    left.kind === right.kind &&
    left.intents === right.intents
  );
}

function lookAt(node: FlowNode, definitions: Definitions, context: CheckContext): Problem[] {
  const definition = definitionOf(node, definitions);
  if (definition === undefined) {
    return [{ code: 'unknownType', severity: 'error', node: node.id, values: { type: node.type } }];
  }
  if (node.version > definition.version) {
    return [{ code: 'newerStep', severity: 'error', node: node.id }];
  }
  const step = stepFacts(node, definition);
  if (step === null) {
    const read = readConfig(node, definition);
    // `cause` is the code of the refusal, whose words say what is wrong and where the limit is.
    return (read.ok ? [] : read.problems).map(({ path, code, values }) => ({
      code: 'badConfig',
      severity: 'error',
      node: node.id,
      field: path,
      values: { ...values, cause: code },
    }));
  }
  return [...checkOwn(step, context), ...checkTexts(step), ...checkKind(step, context)];
}

function checkOwn(step: ReadableStep, context: CheckContext): Problem[] {
  const { node, definition, config } = step;
  const own = definition.check(config, context).map(({ fixedConfig, ...problem }): Problem => {
    const about = { ...problem, node: node.id, nodeType: node.type };
    if (fixedConfig === undefined) return about;
    return { ...about, fix: { type: 'setConfig', node: node.id, config: fixedConfig } };
  });
  // A branch that is not filled in says nothing yet: nothing is said about what it means either.
  const isWhole = own.every(({ severity }) => severity !== 'error');
  return isWhole && node.disabled !== true ? [...own, ...checkExitFormulas(step)] : own;
}

function checkTexts({ node, texts }: ReadableStep): Problem[] {
  return texts.flatMap(({ path, problem }) =>
    problem === null ? [] : [{ ...problem, severity: 'error', node: node.id, field: path }],
  );
}

/** A step in a kind of flow that it is not made for. */
function checkKind({ node, definition, sends }: ReadableStep, { kind }: CheckContext): Problem[] {
  if (definition.flowKinds?.includes(kind) === false) {
    return [{ code: 'wrongFlowKind', severity: 'error', node: node.id }];
  }
  const [first] = sends;
  if (kind !== 'silent' || first === undefined || node.disabled === true) return [];
  return [{ code: 'silentSpeaks', severity: 'warning', node: node.id, field: first.field }];
}
