import { TextInput } from '@mantine/core';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { toLocalInput } from './local-input.ts';

/** The simulated day and time, on the clock of whoever tests. */
export function TimeField() {
  const { t } = useWords();
  const { chat } = useSession();
  const now = useStore(chat, (state) => state.paper.now);
  return (
    <TextInput
      type="datetime-local"
      label={t('flow.customer.time')}
      value={toLocalInput(now)}
      onChange={(event) => {
        const moment = new Date(event.currentTarget.value);
        // An emptied field says nothing: the time stays as it was.
        if (!Number.isNaN(moment.getTime())) chat.setClock(moment.toISOString());
      }}
    />
  );
}
