import { Radio } from '@mantine/core';
import { useWords } from '../session/use-words.ts';

const choices = ['finish', 'move', 'restart'] as const;
export type Running = (typeof choices)[number];

interface RunningChoiceProps {
  value: Running;
  onChange: (value: Running) => void;
}

/** What becomes of chats that stand in an older version when their next event comes. */
export function RunningChoice({ value, onChange }: RunningChoiceProps) {
  const { t } = useWords();
  return (
    <Radio.Group
      label={t('flow.publish.running')}
      value={value}
      onChange={(chosen) => {
        onChange(choices.find((choice) => choice === chosen) ?? 'finish');
      }}
    >
      {choices.map((choice) => (
        <Radio
          key={choice}
          value={choice}
          mt={6}
          label={t(`flow.publish.runningChoice.${choice}`)}
        />
      ))}
    </Radio.Group>
  );
}
