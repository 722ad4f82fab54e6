export { FlowEditorPage } from './flow-editor-page.tsx';
export { TraceCanvas } from './trace/trace-canvas.tsx';
export { TraceSteps } from './trace/trace-steps.tsx';
export { HappeningLine } from './chat/happening-line.tsx';
