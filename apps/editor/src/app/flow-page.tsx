import { useParams } from 'react-router';
import { FlowEditorPage } from '../features/flow-editor/index.ts';

/** The canvas of one flow. Another flow is another editor: nothing of the last one's state may stay. */
export function FlowPage() {
  const { id } = useParams();
  return id === undefined ? null : <FlowEditorPage key={id} flowId={id} />;
}
