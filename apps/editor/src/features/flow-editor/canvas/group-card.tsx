import type { FlowDocument, FlowGroup } from '@bellhop/schema';
import { IconBoxMultiple, IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { stepFacts } from '../document/step-facts.ts';
import type { CanvasNode } from '../document/view-model.ts';
import { renameGroup, setCollapsed, ungroup } from '../session/group-actions.ts';
import { useCanArrange, useDocument, useSession, useView } from '../session/use-session.ts';
import type { Words } from '../session/use-words.ts';
import { useCardWords } from './card-words.ts';

/** A named frame around steps; collapsed it is one card that stands for them. */
export const GroupCard = memo(function GroupCard({ id }: NodeProps<CanvasNode>) {
  const group = useDocument((document) => document.groups[id]);
  const isCollapsed = useView(({ collapsed }) => collapsed.has(id));
  if (group === undefined) return null;
  return (
    <div className={isCollapsed ? 'fe-card fe-group-closed' : 'fe-group'}>
      <GroupHead group={group} isCollapsed={isCollapsed} />
      {isCollapsed && <Ways group={group} />}
    </div>
  );
});

function GroupHead({ group, isCollapsed }: { group: FlowGroup; isCollapsed: boolean }) {
  const { t } = useCardWords();
  const session = useSession();
  const canArrange = useCanArrange();
  const { id, name } = group;
  const label = t(isCollapsed ? 'flow.group.expand' : 'flow.group.collapse', { name });
  const Chevron = isCollapsed ? IconChevronRight : IconChevronDown;
  return (
    <header className="fe-group-head">
      <button
        type="button"
        className="fe-group-button nodrag nokey"
        aria-label={label}
        title={label}
        aria-expanded={!isCollapsed}
        onClick={() => {
          setCollapsed(session, id, !isCollapsed);
        }}
      >
        <Chevron size={16} aria-hidden="true" />
      </button>
      {canArrange ? (
        <input
          className="nodrag nokey"
          value={name}
          maxLength={120}
          aria-label={t('flow.group.name')}
          placeholder={t('flow.group.unnamed')}
          onChange={(event) => {
            renameGroup(session, id, event.currentTarget.value);
          }}
        />
      ) : (
        <b>{name === '' ? t('flow.group.unnamed') : name}</b>
      )}
      <span className="fe-group-count">
        <IconBoxMultiple size={14} aria-hidden="true" />
        {t('flow.group.count', { count: group.nodes.length })}
      </span>
      {canArrange && (
        <button
          type="button"
          className="fe-group-button nodrag nokey"
          aria-label={t('flow.group.remove', { name })}
          title={t('flow.group.remove', { name })}
          onClick={() => {
            ungroup(session, id);
          }}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </header>
  );
}

/** Where a collapsed group is entered, and a row for each line that leaves it. */
function Ways({ group }: { group: FlowGroup }) {
  const words = useCardWords();
  const document = useDocument((current) => current);
  return (
    <>
      <Handle
        type="target"
        position={Position.Left}
        id="in"
        className="fe-entrance"
        isConnectable={false}
      />
      <div className="fe-exits">
        {waysOut(document, group, words).map(({ id, text }) => (
          <div key={id} className="fe-exit">
            <span className="fe-exit-words">{text}</span>
            <Handle
              type="source"
              position={Position.Right}
              id={id}
              className="fe-port fe-group-port"
              isConnectable={false}
            />
          </div>
        ))}
      </div>
    </>
  );
}

function waysOut({ edges, nodes }: FlowDocument, group: FlowGroup, words: Words) {
  const inside = new Set(group.nodes);
  return Object.values(edges).flatMap(({ id, from, to }) => {
    const step = nodes[from.node];
    if (step === undefined || !inside.has(from.node) || inside.has(to.node)) return [];
    const exit = stepFacts(step).exits.find((each) => each.id === from.exit);
    const left = exit === undefined ? from.exit : words.exit(step.type, exit);
    return [{ id, text: words.t('flow.group.exit', { step: words.title(step), exit: left }) }];
  });
}
