import type { Problem } from '@bellhop/schema';
import type { Mention } from '../contract/node-definition.ts';
import type { Steps } from './read-steps.ts';
import type { Surroundings } from './surroundings.ts';

/** Codes and how bad it is: a tag or a team may still come to be, a secret that is not there makes a request fail. */
const about = {
  tag: { code: 'unknownTag', severity: 'hint' },
  team: { code: 'unknownTeam', severity: 'hint' },
  product: { code: 'unknownProduct', severity: 'warning' },
  secret: { code: 'unknownSecret', severity: 'warning' },
  intent: { code: 'unknownIntent', severity: 'warning' },
} as const satisfies Record<Mention['kind'], Pick<Problem, 'code' | 'severity'>>;

/** Names of things that the shop does not have. What a step's own check says already is not said again. */
export function checkMentions(
  steps: Steps,
  around: Surroundings,
  own: readonly Problem[],
): Problem[] {
  const known = {
    tag: setOf(around.tags),
    team: setOf(around.teams),
    product: setOf(around.products),
    secret: setOf(around.secrets),
    intent: setOf(around.intents),
  };
  const told = new Set(own.flatMap(({ code, node }) => (code === 'unknownIntents' ? [node] : [])));
  const problems: Problem[] = [];
  for (const [node, step] of steps) {
    for (const { kind, name, field } of step.mentions) {
      const names = known[kind];
      if (kind === 'intent' && told.has(node)) continue;
      if (names === null || name === '' || names.has(name)) continue;
      problems.push({ ...about[kind], node, field, values: { name } });
    }
  }
  return problems;
}

function setOf(names: readonly string[] | null | undefined): ReadonlySet<string> | null {
  return names == null ? null : new Set(names);
}
