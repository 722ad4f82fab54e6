export { checkFlow, type Surroundings } from './check-flow.ts';
