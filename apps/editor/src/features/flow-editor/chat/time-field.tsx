import { TextInput } from '@mantine/core';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import type { Profile } from './profile.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** The simulated time of day. */
export function TimeField({ profile }: { profile: Profile }) {
  const { t } = useWords();
  const { chat } = useSession();
  return (
    <TextInput
      type="time"
      label={t('flow.customer.time')}
      value={`${two(profile.hour)}:${two(profile.minute)}`}
      onChange={(event) => {
        const [hour, minute] = event.currentTarget.value.split(':').map(Number);
        // An emptied field says nothing: the time stays as it was.
        if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return;
        chat.setProfile({ hour, minute });
      }}
    />
  );
}
