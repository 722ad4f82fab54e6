import type { Event, Owner } from '@bellhop/schema';
import { tiers, type NodeExecutor, type Verdict } from '../contract/node-executor.ts';
import type { SilenceConfig } from './definition.ts';
import { watch } from './watch.ts';

export const executor: NodeExecutor<SilenceConfig> = {
  kind: 'trigger',
  tier: () => tiers.exact,
  canInterrupt: () => false,
  listensTo: () => ['timerFired'],
  whileOwned: ({ of, afterPerson }) => of === 'agent' || afterPerson,
  prepare: (config) => (event) => fire(config, event),
  watch,
};

/** The time was stopped when the silence was broken; who has the chat may still have changed since. */
function fire(config: SilenceConfig, { body, facts }: Event): Verdict {
  if (body.type !== 'timerFired' || body.occurrence?.type !== 'silence') {
    return { matched: false, because: [] };
  }
  const { of, minutes } = config;
  if (body.occurrence.of !== of) return { matched: false, because: [] };
  const values = { choice: of, minutes };
  if (!isAwaited(config, facts.owner)) {
    const said = { ...values, choiceOwner: facts.owner };
    return { matched: false, because: [{ code: 'otherOwner', outcome: false, values: said }] };
  }
  return { matched: true, because: [{ code: 'silent', outcome: true, values }] };
}

function isAwaited({ of, afterPerson }: SilenceConfig, owner: Owner): boolean {
  if (of === 'agent') return owner === 'waiting' || owner === 'human';
  return owner === 'bot' || (afterPerson && owner === 'human');
}
