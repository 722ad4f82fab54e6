export { nodeExamples } from './generated/examples.generated.ts';
