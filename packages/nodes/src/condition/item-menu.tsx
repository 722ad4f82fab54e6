import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconTrash } from '@tabler/icons-react';

interface ItemMenuProps {
  label: string;
  index: number;
  count: number;
  up: string;
  down: string;
  remove: string;
  onMove: (by: -1 | 1) => void;
  /** Absent where this is the last one: a group without rules says nothing. */
  onRemove?: (() => void) | undefined;
}

/** What can be done with one branch, group or rule. A menu of its own keeps narrow panels calm. */
export function ItemMenu(props: ItemMenuProps) {
  const { label, index, count, up, down, remove, onMove, onRemove } = props;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label}>
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {index > 0 && (
          <Menu.Item
            leftSection={<IconArrowUp size={14} aria-hidden />}
            onClick={() => {
              onMove(-1);
            }}
          >
            {up}
          </Menu.Item>
        )}
        {index < count - 1 && (
          <Menu.Item
            leftSection={<IconArrowDown size={14} aria-hidden />}
            onClick={() => {
              onMove(1);
            }}
          >
            {down}
          </Menu.Item>
        )}
        {onRemove !== undefined && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={onRemove}
          >
            {remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
