export { FlowEditorPage } from './flow-editor-page.tsx';
export { TraceCanvas } from './trace/trace-canvas.tsx';
export { JumpMenu } from './trace/jump-menu.tsx';
export { Scrubber } from './trace/scrubber.tsx';
export { TraceSteps } from './trace/trace-steps.tsx';
export { ValueTable } from './trace/value-table.tsx';
export { HappeningLine } from './chat/happening-line.tsx';
