import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

export interface CopyButtonProps {
  value: string;
  label: string;
  copiedLabel: string;
}

export function CopyButton({ value, label, copiedLabel }: CopyButtonProps) {
  const { copy, copied } = useClipboard({ timeout: 2000 });
  const text = copied ? copiedLabel : label;
  return (
    <Tooltip label={text}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text}
        onClick={() => {
          copy(value);
        }}
      >
        {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
