import { formFields } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { IconMessage, IconPlus } from '@tabler/icons-react';
import { addStep } from '../session/add-step.ts';
import { setConfig } from '../session/edit-actions.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

interface Start {
  type: string;
  field: string | null;
  option: string;
}

/** Each trigger type, and each choice of its first select: "when a customer … writes one of these words". */
function starts(): Start[] {
  return Object.values(nodeDefinitions)
    .filter(({ kind }) => kind === 'trigger')
    .flatMap((definition): Start[] => {
      const [first] = formFields(definition.config);
      if (first?.widget !== 'select' || first.options === undefined) {
        return [{ type: definition.type, field: null, option: '' }];
      }
      return first.options.map((option) => ({ type: definition.type, field: first.name, option }));
    });
}

/** An empty flow asks one question instead of showing nothing. */
export function EmptyCanvas() {
  const words = useWords();
  const session = useSession();
  const isEmpty = useDocument((document) => Object.keys(document.nodes).length === 0);
  if (!isEmpty) return null;
  return (
    <div className="fe-start">
      <h2>{words.t('flow.start.title')}</h2>
      <p>{words.t(session.canEdit ? 'flow.start.help' : 'flow.start.readOnly')}</p>
      {session.canEdit && (
        <div className="fe-start-choices">
          {starts().map(({ type, field, option }) => (
            <button
              key={`${type} ${option}`}
              type="button"
              onClick={() => {
                begin(session, { type, field, option });
              }}
            >
              <span className="fe-tile fe-tile-when" aria-hidden="true">
                <IconMessage size={16} stroke={1.8} />
              </span>
              {field === null
                ? words.nodeText(type, 'summary')
                : words.nodeText(type, `option.${field}.${option}`)}
              <IconPlus size={15} aria-hidden="true" className="fe-quiet" />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function begin(session: FlowSession, { type, field, option }: Start): void {
  const id = addStep(session, type, { at: { x: 0, y: 0 } });
  const node = id === undefined ? undefined : session.flow.getState().document.nodes[id];
  if (id === undefined || node === undefined || field === null) return;
  if (node.config[field] !== option) {
    setConfig(session, id, { config: { ...node.config, [field]: option }, field });
  }
}
