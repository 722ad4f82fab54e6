import type { Role } from '@bellhop/schema';
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import { useState, type PointerEvent } from 'react';
import { Link } from 'react-router';
import { may } from '../../api/permissions.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmBar } from '../../ui/confirm-bar.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { Flow } from './flow.ts';
import { FlowMenu } from './flow-menu.tsx';
import type { FlowActions } from './use-flow-actions.ts';
import classes from './flow-list.module.css';

export interface FlowRowProps {
  flow: Flow;
  index: number;
  count: number;
  role: Role | undefined;
  actions: FlowActions;
  isDragged: boolean;
  onMove: (from: number, to: number) => void;
  onDragStart: (event: PointerEvent) => void;
}

export function FlowRow({
  flow,
  index,
  count,
  role,
  actions,
  isDragged,
  onMove,
  onDragStart,
}: FlowRowProps) {
  const { t } = useMessages();
  const [question, setQuestion] = useState<'delete' | 'offline' | null>(null);
  const { name } = flow;
  return (
    <li className={classes['row']} data-dragged={isDragged || undefined}>
      {may(role, 'editFlows') && (
        <span className={classes['order']}>
          <span
            className={classes['handle']}
            title={t('flows.drag')}
            aria-hidden="true"
            onPointerDown={onDragStart}
          >
            <IconGripVertical size={18} />
          </span>
          <span className={classes['arrows']}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              disabled={index === 0}
              aria-label={t('flows.moveUp', { name })}
              onClick={() => {
                onMove(index, index - 1);
              }}
            >
              <IconChevronUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              disabled={index === count - 1}
              aria-label={t('flows.moveDown', { name })}
              onClick={() => {
                onMove(index, index + 1);
              }}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
          </span>
        </span>
      )}
      <span className={classes['number']} aria-hidden="true">
        {index + 1}
      </span>
      <FlowFacts flow={flow} role={role} />
      <FlowMenu flow={flow} role={role} actions={actions} onAsk={setQuestion} />
      {question !== null && (
        <ConfirmBar
          question={t(`flows.${question}Ask`, { name })}
          confirmLabel={t(`flows.${question}Do`)}
          cancelLabel={t('common.cancel')}
          onCancel={() => {
            setQuestion(null);
          }}
          onConfirm={() => {
            setQuestion(null);
            if (question === 'delete') actions.remove(flow.id);
            else actions.takeOffline(flow.id);
          }}
        />
      )}
    </li>
  );
}

function FlowFacts({ flow, role }: { flow: Flow; role: Role | undefined }) {
  const { t, locale } = useMessages();
  const { name, live, kind, errors, changesInDraft, isReviewAsked } = flow;
  return (
    <div className={classes['facts']}>
      {may(role, 'openFlows') ? (
        <Link className={classes['name']} to={`/flows/${flow.id}`}>
          {name}
        </Link>
      ) : (
        <span className={classes['name']}>{name}</span>
      )}
      <span className={classes['chips']}>
        <Chip dot={live === null ? 'off' : 'on'}>
          {live === null ? t('flows.notLive') : t('flows.live', { number: live.number })}
        </Chip>
        {kind !== 'conversation' && <Chip>{t(`flows.kind.${kind}`)}</Chip>}
        {live !== null && changesInDraft > 0 && (
          <Chip tone="warn">{t('flows.changes', { count: changesInDraft })}</Chip>
        )}
        {isReviewAsked && <Chip tone="warn">{t('flows.reviewAsked')}</Chip>}
        {errors > 0 && <Chip tone="bad">{t('flows.errors', { count: errors })}</Chip>}
      </span>
      <span className={classes['edited']}>
        {t('flows.edited')} <RelativeTime at={flow.updatedAt} locale={locale} />
        {flow.updatedBy !== null && ` · ${t('flows.editedBy', { name: flow.updatedBy })}`}
      </span>
    </div>
  );
}
