import { Button } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { isOutdated } from './course.ts';

/** The flow is another one by now than the one that answered: the whole chat can be had again with it. */
export function RunAgain() {
  const { t } = useWords();
  const { chat } = useSession();
  const course = useStore(chat);
  const document = useDocument((whole) => whole);
  if (!isOutdated(course, document)) return null;
  return (
    <div className="fe-outdated" role="status">
      <span>{t('flow.chat.outdated')}</span>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconRefreshAlert size={14} aria-hidden="true" />}
        onClick={() => {
          chat.runAgain();
        }}
      >
        {t('flow.chat.runAgain')}
      </Button>
    </div>
  );
}
