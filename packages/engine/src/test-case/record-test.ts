import type { Effect, TestCase, TestExpectation, TestStep } from '@bellhop/schema';
import { playTest, type PlayedStep, type TestStage } from './play-test.ts';

/**
 * A test case that expects what comes now: after everything that happens stands what it led to, as far as the customer
 * and the shop's people notice it. Steps on the way are left out, so that the flow may be built otherwise.
 */
export function recordTest(stage: TestStage, test: TestCase): TestCase {
  const steps: TestStep[] = [];
  for (const played of playTest(stage, test)) {
    if ('expect' in played.step) continue;
    steps.push(played.step);
    const expected = expectationOf(played);
    if (expected !== null) steps.push({ expect: expected });
  }
  return { ...test, steps };
}

/** What came of one line as something to expect; null where there is nothing to tell. */
export function expectationOf({
  step,
  turns,
  paper,
}: Pick<PlayedStep, 'step' | 'turns' | 'paper'>): TestExpectation | null {
  const effects = turns.flatMap(({ transition }) => transition.effects);
  const expected = { ...repliesIn(effects), ...customerIn(effects, paper), ...handOffIn(effects) };
  if (Object.keys(expected).length > 0) return expected;
  return 'customer' in step || 'wait' in step ? { silent: true } : null;
}

function repliesIn(effects: readonly Effect[]): TestExpectation {
  const sent = effects.filter((effect) => effect.type === 'sendMessage');
  if (sent.length === 0) return {};
  const buttons = sent.at(-1)?.buttons.map(({ label }) => label) ?? [];
  return { replies: sent.map(({ text }) => text), ...(buttons.length > 0 && { buttons }) };
}

function customerIn(effects: readonly Effect[], paper: PlayedStep['paper']): TestExpectation {
  const named = (type: 'addTags' | 'removeTags') => [
    ...new Set(effects.flatMap((effect) => (effect.type === type ? effect.tags : []))),
  ];
  const tags = named('addTags').filter((tag) => paper.tags.includes(tag));
  const noTags = named('removeTags').filter((tag) => !paper.tags.includes(tag));
  const { lead } = paper;
  const isLead = lead !== null && effects.some(({ type }) => type === 'upsertLead');
  return {
    ...(tags.length > 0 && { tags }),
    ...(noTags.length > 0 && { noTags }),
    ...(isLead && {
      lead: { score: lead.score, ...(lead.stage !== null && { stage: lead.stage }) },
    }),
  };
}

function handOffIn(effects: readonly Effect[]): TestExpectation {
  const handOff = effects.findLast((effect) => effect.type === 'handOff');
  if (handOff === undefined) return {};
  return { handOff: handOff.team === '' ? true : { team: handOff.team } };
}
