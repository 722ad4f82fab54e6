export { nodeEditors } from './generated/editors.generated.ts';
