import { formFields } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import type { FlowKind } from '@bellhop/schema';
import { IconPlus } from '@tabler/icons-react';
import { addStep } from '../session/add-step.ts';
import { setConfig } from '../session/edit-actions.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { StepIcon } from './step-icons.tsx';

interface Start {
  type: string;
  field: string | null;
  option: string;
}

/** Each trigger that fits the flow, some with their ways apart: "when a customer … writes one of these words". */
function starts(flowKind: FlowKind): Start[] {
  return Object.values(nodeDefinitions)
    .filter(({ kind, flowKinds }) => kind === 'trigger' && flowKinds?.includes(flowKind) !== false)
    .toSorted((a, b) => Number(b.startsBy !== undefined) - Number(a.startsBy !== undefined))
    .flatMap(({ type, config, startsBy }): Start[] => {
      const ways = formFields(config).find(({ name }) => name === startsBy)?.options;
      if (startsBy === undefined || ways === undefined) return [{ type, field: null, option: '' }];
      return ways.map((option) => ({ type, field: startsBy, option }));
    });
}

/** An empty flow asks one question instead of showing nothing. */
export function EmptyCanvas() {
  const { t } = useWords();
  const { canEdit } = useSession();
  const isEmpty = useDocument((document) => Object.keys(document.nodes).length === 0);
  const flowKind = useDocument((document) => document.kind);
  if (!isEmpty) return null;
  const all = starts(flowKind);
  const ways = all.filter(({ field }) => field !== null);
  const others = all.filter(({ field }) => field === null);
  const isPart = ways.length === 0;
  return (
    <div className="fe-start">
      <h2>{t(isPart ? 'flow.start.part' : 'flow.start.title')}</h2>
      <p>
        {t(canEdit ? (isPart ? 'flow.start.partHelp' : 'flow.start.help') : 'flow.start.readOnly')}
      </p>
      {canEdit && (
        <>
          {!isPart && <Choices of={ways} />}
          {!isPart && others.length > 0 && <h3>{t('flow.start.happens')}</h3>}
          <Choices of={others} />
        </>
      )}
    </div>
  );
}

function Choices({ of: choices }: { of: readonly Start[] }) {
  const words = useWords();
  const session = useSession();
  return (
    <div className="fe-start-choices">
      {choices.map(({ type, field, option }) => (
        <button
          key={`${type} ${option}`}
          type="button"
          onClick={() => {
            begin(session, { type, field, option });
          }}
        >
          <StepIcon type={type} />
          <span>
            {field === null
              ? words.nodeText(type, 'name')
              : words.nodeText(type, `option.${field}.${option}`)}
            {field === null && <small>{words.nodeText(type, 'summary')}</small>}
          </span>
          <IconPlus size={15} aria-hidden="true" className="fe-quiet" />
        </button>
      ))}
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
