export { nodeEditors } from './generated/editors.generated.ts';
export { nodeIcons } from './generated/icons.generated.ts';
