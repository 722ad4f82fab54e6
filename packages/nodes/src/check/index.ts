export { checkFlow } from './check-flow.ts';
export type { OtherFlow, Surroundings } from './surroundings.ts';
