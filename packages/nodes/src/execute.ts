export { nodeExecutors } from './generated/executors.generated.ts';
