import type { Role } from '@bellhop/schema';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconExternalLink,
  IconFileExport,
  IconPlugConnectedX,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { may, type Permission } from '../../api/permissions.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { Flow } from './flow.ts';
import type { FlowActions } from './use-flow-actions.ts';
import classes from './flow-list.module.css';

interface Item {
  key: string;
  icon: ReactNode;
  needs: Permission;
  /** Why it cannot be done now; null when it can. */
  reason: string | null;
  danger?: boolean;
  onClick: () => void;
}

export interface FlowMenuProps {
  flow: Flow;
  role: Role | undefined;
  actions: FlowActions;
  onAsk: (question: 'delete' | 'offline') => void;
}

export function FlowMenu({ flow, role, actions, onAsk }: FlowMenuProps) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const all: Item[] = [
    {
      key: 'open',
      icon: <IconExternalLink size={16} />,
      needs: 'openFlows',
      reason: null,
      onClick: () => void navigate(`/flows/${flow.id}`),
    },
    {
      key: 'duplicate',
      icon: <IconCopy size={16} />,
      needs: 'editFlows',
      reason: null,
      onClick: () => {
        actions.duplicate(flow.id);
      },
    },
    {
      key: 'export',
      icon: <IconFileExport size={16} />,
      needs: 'openFlows',
      reason: null,
      onClick: () => {
        actions.exportFlow(flow.id);
      },
    },
    {
      key: 'takeOffline',
      icon: <IconPlugConnectedX size={16} />,
      needs: 'publishFlows',
      reason: flow.live === null ? 'flows.isNotLive' : null,
      onClick: () => {
        onAsk('offline');
      },
    },
    {
      key: 'delete',
      icon: <IconTrash size={16} />,
      needs: 'editFlows',
      reason: flow.live === null ? null : 'flows.isLiveAlready',
      danger: true,
      onClick: () => {
        onAsk('delete');
      },
    },
  ];
  const items = all.filter(({ needs }) => may(role, needs));
  if (items.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal={false} width={260}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('flows.menu', { name: flow.name })}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ key, icon, reason, danger, onClick }) => (
          <Menu.Item
            key={key}
            leftSection={icon}
            disabled={reason !== null}
            {...(danger === true && reason === null ? { color: 'var(--bh-bad)' } : {})}
            onClick={onClick}
          >
            {t(`flows.${key}`)}
            {reason !== null && <span className={classes['reason']}>{t(reason)}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
