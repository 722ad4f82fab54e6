export { nodeDefinitions } from './generated/definitions.generated.ts';
export { nodeMessages } from './generated/messages.generated.ts';
