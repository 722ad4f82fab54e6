import { Radio, TextInput } from '@mantine/core';
import { toLocalInput } from '../chat/local-input.ts';
import { useWords } from '../session/use-words.ts';

interface WhenChoiceProps {
  /** ISO 8601; null for now. */
  value: string | null;
  /** The chosen time has passed. */
  isPast: boolean;
  /** In milliseconds. */
  now: number;
  onChange: (dueAt: string | null) => void;
}

const day = 24 * 60 * 60_000;

/** To the minute: nobody plans by the second. */
function sameTimeTomorrow(): string {
  const local = toLocalInput(new Date(Date.now() + day).toISOString());
  return new Date(local).toISOString();
}

/** When it goes live: at once, or at a time. */
export function WhenChoice({ value, isPast, now, onChange }: WhenChoiceProps) {
  const { t, schemaText } = useWords();
  return (
    <>
      <Radio.Group
        label={t('flow.plan.when')}
        value={value === null ? 'now' : 'later'}
        onChange={(chosen) => {
          onChange(chosen === 'later' ? sameTimeTomorrow() : null);
        }}
      >
        <Radio value="now" mt={6} label={t('flow.plan.now')} />
        <Radio value="later" mt={6} label={t('flow.plan.later')} />
      </Radio.Group>
      {value !== null && (
        <TextInput
          type="datetime-local"
          label={t('flow.plan.time')}
          description={t('flow.plan.help')}
          value={toLocalInput(value)}
          min={toLocalInput(new Date(now).toISOString())}
          error={isPast ? schemaText('error.flow.planInPast') : undefined}
          onChange={(event) => {
            const at = new Date(event.currentTarget.value);
            if (!Number.isNaN(at.getTime())) onChange(at.toISOString());
          }}
        />
      )}
    </>
  );
}
