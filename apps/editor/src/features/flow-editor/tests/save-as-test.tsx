import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useCanTest, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { saveChatAsTest } from './test-actions.ts';

/** One click makes a test case of the test chat: it expects what was answered. */
export function SaveAsTest() {
  const { t } = useWords();
  const session = useSession();
  if (!useCanTest()) return null;
  return (
    <div className="fe-save-test">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFlask size={15} aria-hidden="true" />}
        onClick={() => {
          saveChatAsTest(session, t('flow.tests.newName'));
        }}
      >
        {t('flow.tests.save')}
      </Button>
    </div>
  );
}
