import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { select } from '../session/view-store.ts';

/** Steps of this flow by name; a click goes to one. */
export function StepLinks({ steps }: { steps: readonly string[] }) {
  const words = useWords();
  const session = useSession();
  const nodes = useDocument((document) => document.nodes);
  return steps.map((id) => {
    const node = nodes[id];
    if (node === undefined) return null;
    return (
      <button
        key={id}
        type="button"
        className="fe-link-button"
        onClick={() => {
          select(session.view, [id]);
          session.view.setState({ tab: 'settings', reveal: id });
        }}
      >
        {words.title(node)}
      </button>
    );
  });
}
