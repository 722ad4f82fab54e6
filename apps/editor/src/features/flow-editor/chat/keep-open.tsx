import { IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Puts the chat left of the canvas, where it stays while settings are changed. On a phone there is no such place. */
export function KeepOpen() {
  const { t } = useWords();
  const { view } = useSession();
  const isLeft = useView(({ left }) => left === 'chat');
  if (isLeft) return null;
  return (
    <button
      type="button"
      className="fe-icon-button fe-keep-open"
      aria-label={t('flow.left.keepChat')}
      title={t('flow.left.keepChat')}
      onClick={() => {
        view.setState({ left: 'chat' });
      }}
    >
      <IconLayoutSidebarLeftExpand size={17} aria-hidden="true" />
    </button>
  );
}
