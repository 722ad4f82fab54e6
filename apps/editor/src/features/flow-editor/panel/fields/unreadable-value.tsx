import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { definitionOf } from '../../document/step-facts.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';

interface UnreadableValueProps extends Pick<
  OneFieldProps,
  'field' | 'node' | 'label' | 'onChange'
> {
  /** What of it can be read. */
  part: OneFieldProps['value'][];
}

/** Says that something is stored that the form cannot show. It stays until somebody chooses; both ways can be undone. */
export function UnreadableValue({ field, node, label, part, onChange }: UnreadableValueProps) {
  const { t, locale } = useWords();
  const starter = definitionOf(node.type)?.starter(locale)[field.name] ?? null;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={t('flow.widget.unreadable', { field: label })}
    >
      <p>{t('flow.widget.unreadableHelp')}</p>
      <Group gap="xs" mt="xs">
        {part.length > 0 && (
          <Button
            size="xs"
            onClick={() => {
              onChange(part);
            }}
          >
            {t('flow.widget.keepReadable', { count: part.length })}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onChange(starter);
          }}
        >
          {t('flow.widget.startAnew')}
        </Button>
      </Group>
    </Alert>
  );
}
