import { ActionIcon, Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { contactKinds } from '@bellhop/schema';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';
import { channelRuleSchema, mostChannelRules } from './config.ts';

const chosenSchema = z.array(z.string());
const rulesSchema = z.array(channelRuleSchema.extend({ kinds: chosenSchema }));

function choices(t: CustomFieldProps['t']) {
  return contactKinds.map((kind) => ({ value: kind, label: t(`choice.${kind}`) }));
}

/** Which ways of reaching the customer count as an answer. */
function KindsField({ name, value, onChange, t, errors }: CustomFieldProps) {
  return (
    <MultiSelect
      aria-label={t('field.kinds')}
      data-field={name}
      error={errors[name] !== undefined}
      value={chosenSchema.safeParse(value).data ?? []}
      data={choices(t)}
      onChange={onChange}
    />
  );
}

/** Channels with rules of their own: what may be asked there, or that nothing may. */
function ChannelsField({ name, value, onChange, t, errors, newId }: CustomFieldProps) {
  const rules = rulesSchema.safeParse(value).data ?? [];
  const put = (id: string, change: { channel?: string; kinds?: string[] }) => {
    onChange(rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)));
  };
  return (
    <Stack gap="sm">
      {rules.map((rule, index) => {
        const field = `${name}.${String(index)}.channel`;
        return (
          <Group key={rule.id} gap="xs" wrap="nowrap" align="flex-start">
            <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
              <TextInput
                size="sm"
                data-field={field}
                error={errors[field]}
                aria-label={t('field.channel', { number: index + 1 })}
                placeholder={t('field.channelName')}
                maxLength={100}
                value={rule.channel}
                onChange={(event) => {
                  put(rule.id, { channel: event.currentTarget.value });
                }}
              />
              <MultiSelect
                size="sm"
                aria-label={t('field.channelKinds', { number: index + 1 })}
                placeholder={rule.kinds.length === 0 ? t('field.asksNothing') : ''}
                value={rule.kinds}
                data={choices(t)}
                onChange={(kinds) => {
                  put(rule.id, { kinds });
                }}
              />
            </Stack>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('field.removeChannel', { number: index + 1 })}
              onClick={() => {
                onChange(rules.filter(({ id }) => id !== rule.id));
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      {rules.length < mostChannelRules && (
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            onChange([...rules, { id: newId('channel'), channel: '', kinds: [] }]);
          }}
        >
          {t('field.addChannel')}
        </Button>
      )}
    </Stack>
  );
}

export const editor: NodeEditor = {
  fields: { kinds: KindsField, channels: ChannelsField },
  shapes: { channels: rulesSchema },
};
