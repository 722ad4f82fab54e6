import type { FlowDocument, Problem } from '@bellhop/schema';
import type { Catches } from '../contract/formula.ts';
import { evaluate } from './decide/evaluate.ts';
import { samplesOf } from './decide/samples.ts';
import type { World } from './decide/satisfy.ts';
import { readSteps, type Definitions, type Steps } from './read-steps.ts';
import type { ReadableStep } from './step-facts.ts';
import type { Surroundings } from './surroundings.ts';

interface Catching extends ReadableStep {
  catches: Catches;
}

/** A flow with more pairs of triggers than that is looked at up to there: the check must not take long. */
const mostPairs = 4000;

/** Messages that two triggers would take: only one of them gets it. */
export function checkOverlaps(
  document: FlowDocument,
  steps: Steps,
  { definitions, flows }: { definitions: Definitions } & Pick<Surroundings, 'flows'>,
): Problem[] {
  const own = catching(steps);
  const problems: Problem[] = [];
  let pairs = 0;
  for (const [index, trigger] of own.entries()) {
    for (const other of own.slice(0, index)) {
      pairs += 1;
      const example = pairs > mostPairs ? null : commonTo(trigger.catches, other.catches);
      if (example === null) continue;
      problems.push(problemOf('triggersOverlap', trigger, { example }));
      break;
    }
  }
  if (document.kind !== 'conversation') return problems;
  for (const other of flows ?? []) {
    const { id, kind, name } = other.document;
    if (!other.isLive || id === document.id || kind !== 'conversation') continue;
    const theirs = catching(readSteps(other.document, definitions));
    for (const trigger of own) {
      for (const one of theirs) {
        pairs += 1;
        const example = pairs > mostPairs ? null : commonTo(trigger.catches, one.catches);
        if (example === null) continue;
        problems.push(problemOf('otherFlowOverlaps', trigger, { example, flow: name }));
        break;
      }
    }
  }
  return problems;
}

function catching(steps: Steps): Catching[] {
  return [...steps.values()].flatMap((step) =>
    step.catches === null || step.node.disabled === true
      ? []
      : [{ ...step, catches: step.catches }],
  );
}

function problemOf(code: string, { node }: Catching, values: Record<string, string>): Problem {
  return { code, severity: 'warning', node: node.id, values };
}

// Triggers that did not change overlap as they did before.
const known = new WeakMap<Catches, WeakMap<Catches, string | null>>();

function commonTo(left: Catches, right: Catches): string | null {
  if (left.tier !== right.tier) return null;
  const before = known.get(left) ?? new WeakMap<Catches, string | null>();
  known.set(left, before);
  const old = before.get(right);
  if (old !== undefined) return old;
  const found = firstCommon(left, right) ?? firstCommon(right, left);
  before.set(right, found);
  return found;
}

/** One simple message of the first trigger that the second takes as well. */
function firstCommon(left: Catches, right: Catches): string | null {
  const world = samplesOf(left).find((sample) => evaluate(right.when, sample) === true);
  return world === undefined ? null : shown(world);
}

function shown(world: World): string {
  const [value = '…'] = [world.get('text'), world.get('intent')].filter(
    (each) => typeof each === 'string',
  );
  return value;
}
