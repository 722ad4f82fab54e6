import { IconListTree, IconPlus } from '@tabler/icons-react';
import { ChatPanel } from '../chat/chat-panel.tsx';
import { OutlineList } from '../outline/outline-list.tsx';
import { Palette } from '../palette/palette.tsx';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { LeftTabs } from './left-tabs.tsx';

/** Left of the canvas: the steps to add, those that are there as a list to read, or the test chat. */
export function LeftSide() {
  const { canEdit } = useSession();
  const left = useView((view) => view.left);
  if (left === 'outline') return <OutlineSide />;
  if (left === 'chat') return <ChatSide />;
  return left === 'palette' && canEdit ? <Palette /> : <ClosedSide />;
}

function OutlineSide() {
  const { t } = useWords();
  return (
    <aside className="fe-palette fe-left" aria-label={t('flow.left.outline')}>
      <LeftTabs />
      <OutlineList />
    </aside>
  );
}

/** The test chat here leaves the panel on the right to the settings: both are seen while something is edited. */
function ChatSide() {
  const { t } = useWords();
  return (
    <aside className="fe-palette fe-left-chat" aria-label={t('flow.tab.chat')}>
      <LeftTabs />
      <ChatPanel />
    </aside>
  );
}

function ClosedSide() {
  const { t } = useWords();
  const { view, canEdit } = useSession();
  return (
    <aside className="fe-palette fe-palette-closed" aria-label={t('flow.left.title')}>
      {canEdit && (
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.left.openPalette')}
          title={t('flow.left.openPalette')}
          onClick={() => {
            view.setState({ left: 'palette' });
          }}
        >
          <IconPlus size={18} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="fe-icon-button"
        aria-label={t('flow.left.openOutline')}
        title={t('flow.left.openOutline')}
        onClick={() => {
          view.setState({ left: 'outline' });
        }}
      >
        <IconListTree size={18} aria-hidden="true" />
      </button>
    </aside>
  );
}
