import type { Problem } from '@bellhop/schema';
import { IconAlertTriangle, IconBulb, IconExclamationCircle } from '@tabler/icons-react';
import { edit } from '../session/edit-actions.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { useCanEdit, useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { select } from '../session/view-store.ts';

const shapes = { error: IconExclamationCircle, warning: IconAlertTriangle, hint: IconBulb };

/** One problem: what is wrong, at which step, and where there is one the repair. */
export function ProblemRow({ problem, onJump }: { problem: Problem; onJump?: () => void }) {
  const words = useWords();
  const session = useSession();
  const canEdit = useCanEdit();
  const { fix } = problem;
  const node = useDocument((document) =>
    problem.node === undefined ? undefined : document.nodes[problem.node],
  );
  const Shape = shapes[problem.severity];
  return (
    <li className="fe-problem" data-severity={problem.severity}>
      <button
        type="button"
        onClick={() => {
          onJump?.();
          jumpTo(session, problem);
        }}
      >
        <Shape size={16} stroke={1.9} aria-hidden="true" />
        <span>
          {node !== undefined && <b>{words.title(node)}</b>}
          {words.problem(problem, node)}
        </span>
      </button>
      {fix !== undefined && canEdit && (
        <button
          type="button"
          className="fe-fix"
          onClick={() => {
            edit(session, fix, { key: 'fixed' });
          }}
        >
          {words.t('flow.problems.fix')}
        </button>
      )}
    </li>
  );
}

/** Selects the step, opens its settings and asks for the caret in the field. */
function jumpTo({ view }: FlowSession, { node, field, edge }: Problem): void {
  select(view, node === undefined ? [] : [node], edge === undefined ? [] : [edge]);
  view.setState({ fresh: new Set(), version: null, isPanelOpen: true });
  if (node === undefined) return;
  view.setState({
    tab: 'settings',
    reveal: node,
    focus: field === undefined ? null : { node, field },
  });
}
