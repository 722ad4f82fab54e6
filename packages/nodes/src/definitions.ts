export { nodeDefinitions } from './generated/definitions.generated.ts';
