import { Menu } from '@mantine/core';
import {
  IconCopyPlus,
  IconPlayerPlay,
  IconReplace,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { duplicateSelected } from '../session/clipboard-actions.ts';
import { removeSelected } from '../session/edit-actions.ts';
import { openReplace } from '../session/replace-steps.ts';
import { startChatAt } from '../session/start-chat-at.ts';
import { useCanArrange, useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** What can be done with the step that was clicked with the other button, or with the menu key. */
export function StepMenu() {
  const { t } = useWords();
  const session = useSession();
  const { view } = session;
  const canArrange = useCanArrange();
  const menu = useView((state) => state.menu);
  if (menu === null) return null;
  return (
    <Menu
      opened
      position="bottom-start"
      withinPortal
      onChange={() => {
        view.setState({ menu: null });
      }}
    >
      <Menu.Target>
        <span className="fe-menu-place" style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
          onClick={() => {
            startChatAt(session, menu.node);
          }}
        >
          {t('flow.begin.here')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings size={16} aria-hidden="true" />}
          onClick={() => {
            view.setState({ tab: 'settings', isPanelOpen: true });
          }}
        >
          {t('flow.tab.settings')}
        </Menu.Item>
        {canArrange && (
          <>
            <Menu.Item
              leftSection={<IconCopyPlus size={16} aria-hidden="true" />}
              onClick={() => {
                duplicateSelected(session);
              }}
            >
              {t('flow.selection.duplicate')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconReplace size={16} aria-hidden="true" />}
              onClick={() => {
                openReplace(session, { anchor: menu, focused: menu.node });
              }}
            >
              {t('flow.replace.do')}
            </Menu.Item>
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={() => {
                removeSelected(session);
              }}
            >
              {t('flow.selection.delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
