import { intentButton } from '../contract/buttons.ts';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { bestIntent, namesOf, readValues, weighing } from '../reading/intent-reasons.ts';
import { heldAgainst } from '../reading/percent.ts';
import type { ClarifyConfig } from './definition.ts';

const mostIntents = 3;

export const executor: NodeExecutor<ClarifyConfig> = {
  kind: 'step',
  enter,
  // Whatever comes next, a button of an intent or new words, is for the triggers.
  resume: () => null,
};

function enter({ text }: ClarifyConfig, context: RunContext): StepResult {
  const read = bestIntent(context.event);
  if (read === null) return notUnderstood({ code: 'nothing', outcome: false, values: {} });
  const { reading, best } = read;
  if (reading.verdict === 'answer') {
    // No trigger took it although it is clear: the flow lacks one, and asking would not help.
    return notUnderstood({ code: 'nobodyListens', outcome: false, values: readValues(read) });
  }
  if (reading.verdict === 'notUnderstood') {
    const values = { names: namesOf(best), ...heldAgainst(best.confidence, reading.askAt) };
    return notUnderstood({ code: 'tooFar', outcome: false, values });
  }
  const buttons = reading.ranked
    .slice(0, mostIntents)
    .map((ranked) => ({ id: intentButton(ranked.intent), label: context.say(namesOf(ranked)) }));
  const said = context.say(text);
  // What comes next is read anew, so numbers would say nothing; the names themselves do.
  const isListed = buttons.length > (context.event.facts.channel.shows?.buttons ?? buttons.length);
  const list = buttons.map(({ label }) => `• ${label}`).join('\n');
  return {
    type: 'waits',
    for: 'customer',
    because: [{ code: 'unsure', outcome: null, values: readValues(read) }, ...weighing(read)],
    effects: [
      {
        type: 'sendMessage',
        kind: 'text',
        text: isListed ? `${said}\n\n${list}` : said,
        buttons: isListed ? [] : buttons,
      },
    ],
  };
}

function notUnderstood(reason: OwnReason): StepResult {
  const exit = 'notUnderstood';
  return { type: 'exit', exit, missed: true, because: [{ ...reason, exit }] };
}
