/** What the engine itself remarks in a trace; step types have reasons of their own. Words below `reason`. */
export const remarkCodes = [
  'triggerOff',
  'failed',
  'tooManySteps',
  'tooManyVisits',
  'variableTooLarge',
  'variablesTooLarge',
  'memoryTooLarge',
  'unknownTarget',
  'tooDeep',
  'personTalks',
  'personWanted',
  'silentFlow',
  'late',
  'restarted',
  'moved',
  'questionReplaced',
  'tooManyThreads',
  'stillWorking',
  'triggerGone',
] as const;

export type RemarkCode = (typeof remarkCodes)[number];

/** Why the engine could not run a step at all; step types have codes of their own. Words below `failure`. */
export const brokenCodes = ['unknownType', 'newerStep', 'badConfig', 'notAStep'] as const;

export type BrokenCode = (typeof brokenCodes)[number];
