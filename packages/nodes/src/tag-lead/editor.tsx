import { ActionIcon, Button, Group, Stack, TagsInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';
import { mostGroups, tagGroupSchema } from './config.ts';

const groupsSchema = z.array(tagGroupSchema);

/** Groups of tags of which a customer has one at most. */
function GroupsField({ name, value, onChange, t, errors, knownTags, newId }: CustomFieldProps) {
  const groups = groupsSchema.safeParse(value).data ?? [];
  return (
    <Stack gap="xs">
      {groups.map((group, index) => {
        const field = `${name}.${String(index)}.tags`;
        return (
          <Group key={group.id} gap="xs" wrap="nowrap" align="flex-start">
            <TagsInput
              style={{ flex: 1 }}
              aria-label={t('field.group', { number: index + 1 })}
              placeholder={group.tags.length === 0 ? t('field.groupTags') : ''}
              data-field={field}
              error={errors[field]}
              value={group.tags}
              data={[...knownTags]}
              splitChars={[',', '，', '、']}
              acceptValueOnBlur
              onChange={(tags) => {
                onChange(groups.map((other) => (other === group ? { ...group, tags } : other)));
              }}
            />
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('field.removeGroup', { number: index + 1 })}
              onClick={() => {
                onChange(groups.filter((other) => other !== group));
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      {groups.length < mostGroups && (
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            onChange([...groups, { id: newId('group'), tags: [] }]);
          }}
        >
          {t('field.addGroup')}
        </Button>
      )}
    </Stack>
  );
}

export const editor: NodeEditor = {
  fields: { groups: GroupsField },
  shapes: { groups: groupsSchema },
};
