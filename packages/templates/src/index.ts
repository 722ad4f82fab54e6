export { buildFlow, type StepPlan } from './build-flow.ts';
export { templateTopics, type Template, type TemplateTopic } from './define-template.ts';
export { templates } from './generated/templates.generated.ts';
