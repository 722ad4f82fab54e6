export { checkFlow } from './check-flow.ts';
