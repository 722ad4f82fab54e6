import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import {
  deepest,
  isGroup,
  matches,
  mostItems,
  type Item,
  type Rule,
  type RuleGroup,
} from './config.ts';
import { ItemMenu } from './item-menu.tsx';
import { moveItem, replaceItem } from './move-item.ts';
import { RuleFields } from './rule-fields.tsx';

interface GroupFieldsProps extends CustomFieldProps {
  path: string;
  /** 1 for a branch; groups inside count up. */
  level: number;
  group: RuleGroup;
  onGroup: (group: RuleGroup) => void;
}

/** Rules and groups of rules, and how many of them have to hold. */
export function GroupFields(props: GroupFieldsProps) {
  const { path, level, group, onGroup, t, newId } = props;
  const { items } = group;
  const setItems = (next: readonly Item[]) => {
    onGroup({ ...group, items: [...next] });
  };
  const newRule = (): Rule => ({
    id: newId('rule'),
    subject: 'text',
    operator: 'contains',
    value: [],
  });
  const addGroup = () => {
    setItems([...items, { id: newId('group'), match: 'any', items: [newRule()] }]);
  };
  return (
    <Stack gap="xs">
      {(items.length > 1 || group.match === 'none' || level > 1) && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('field.match')}
          value={group.match}
          data={matches.map((match) => ({ value: match, label: t(`option.match.${match}`) }))}
          onChange={(chosen) => {
            const match = matches.find((each) => each === chosen);
            if (match !== undefined) onGroup({ ...group, match });
          }}
        />
      )}
      {items.map((item, index) => (
        <ItemFields
          key={item.id}
          {...props}
          path={`${path}.items.${String(index)}`}
          item={item}
          index={index}
          count={items.length}
          onItem={(next) => {
            setItems(replaceItem(items, index, next));
          }}
          onMove={(by) => {
            setItems(moveItem(items, index, by));
          }}
          onRemove={() => {
            setItems(items.filter((_, at) => at !== index));
          }}
        />
      ))}
      {items.length < mostItems && (
        <Group gap={4}>
          <AddButton
            label={t('field.addRule')}
            onClick={() => {
              setItems([...items, newRule()]);
            }}
          />
          {level < deepest && <AddButton label={t('field.addGroup')} onClick={addGroup} />}
        </Group>
      )}
    </Stack>
  );
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

interface ItemFieldsProps extends Omit<GroupFieldsProps, 'group' | 'onGroup'> {
  item: Item;
  index: number;
  count: number;
  onItem: (item: Item) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function ItemFields(props: ItemFieldsProps) {
  const { item, level, index, count, onItem, onMove, onRemove, t } = props;
  const isInner = isGroup(item);
  const menu = (isInner || count > 1) && (
    <ItemMenu
      label={isInner ? t('field.group') : t('field.more')}
      index={index}
      count={count}
      up={t('field.moveRuleUp')}
      down={t('field.moveRuleDown')}
      remove={t(isInner ? 'field.removeGroup' : 'field.removeRule')}
      onMove={onMove}
      onRemove={count > 1 ? onRemove : undefined}
    />
  );
  // Alt and an arrow moves the rule that the caret is in, as it moves a line in a text editor.
  const moveByKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 } as const;
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(by[event.key]);
  };
  return (
    <div
      onKeyDown={moveByKey}
      style={
        isInner
          ? { borderInlineStart: '3px solid var(--bh-line)', paddingInlineStart: 8 }
          : { borderTop: '1px solid var(--bh-line)', paddingTop: 8 }
      }
    >
      {isGroup(item) ? (
        <Stack gap={4}>
          <Group justify="space-between" gap={4} wrap="nowrap">
            <b>{t('field.group')}</b>
            {menu}
          </Group>
          <GroupFields {...props} level={level + 1} group={item} onGroup={onItem} />
        </Stack>
      ) : (
        <RuleFields {...props} rule={item} onRule={onItem} menu={menu} />
      )}
    </div>
  );
}
