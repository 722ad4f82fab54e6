import { Textarea } from '@mantine/core';

interface ReasonFieldProps {
  label: string;
  description: string;
  reason: string;
  onReason: (reason: string) => void;
}

/** Why somebody publishes in spite of what speaks against it; kept in the history. */
export function ReasonField({ label, description, reason, onReason }: ReasonFieldProps) {
  return (
    <Textarea
      label={label}
      description={description}
      value={reason}
      maxLength={500}
      autosize
      minRows={1}
      onChange={(event) => {
        onReason(event.currentTarget.value);
      }}
    />
  );
}
