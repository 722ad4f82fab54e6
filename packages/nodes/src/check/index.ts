export { canBeOverridden } from './can-be-overridden.ts';
export { checkFlow } from './check-flow.ts';
export { variablesAt, type VariableHere } from './variables-at.ts';
export { usesOfNames, type NameUse } from './uses-of-names.ts';
export { renameVariableIn, usesOfVariables, type VariableUse } from './variable-uses.ts';
export { channelLimits, measure, type ChannelLimits } from './channel-limits.ts';
export type { OtherFlow, Surroundings } from './surroundings.ts';
