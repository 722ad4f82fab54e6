import type { Messages } from './use-messages.ts';

const known = new Set(['new', 'interested', 'ready', 'won', 'lost']);

/** A lead's stage in words. A stage that a shop named itself stays as it is. */
export function leadStageText({ t }: Messages, stage: string): string {
  return known.has(stage) ? t(`leadStage.${stage}`) : stage;
}
