import { may } from '../../../api/permissions.ts';
import { useMe } from '../../../api/use-me.ts';
import { Behaviour } from '../compare/behaviour.tsx';
import type { LiveVersion } from '../session/use-live-version.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Quick enough to be there before the changes are read. */
const newest = 200;

/** What stored chats would get from the draft instead of what is live. It is told, and stands in nobody's way. */
export function StoredChats({ live }: { live: LiveVersion }) {
  const { t } = useWords();
  const me = useMe();
  const document = useDocument((whole) => whole);
  if (live === null || !may(me?.role, 'replayChats')) return null;
  return (
    <Behaviour
      from={live.document}
      to={document}
      title={t('flow.publish.chats')}
      about={t('flow.publish.chatsAbout', { number: live.number })}
      atOnce={newest}
      keepsPage
    />
  );
}
