import { useDocument, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { FlowSettingsForm } from './flow-settings-form.tsx';
import { StepForm } from './step-form.tsx';

/** Settings of the selected step, of the flow when none is selected. */
export function SettingsPanel() {
  const { t } = useWords();
  const selected = useView((view) => view.nodes);
  const [only] = selected;
  const node = useDocument((document) => (only === undefined ? undefined : document.nodes[only]));
  if (selected.size > 1) {
    return <p className="fe-empty">{t('flow.selection.many', { count: selected.size })}</p>;
  }
  return node === undefined ? <FlowSettingsForm /> : <StepForm key={node.id} node={node} />;
}
