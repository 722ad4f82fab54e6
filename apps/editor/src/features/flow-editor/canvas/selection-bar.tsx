import {
  IconBoxMultiple,
  IconCopy,
  IconCopyPlus,
  IconLayoutAlignLeft,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconReplace,
  IconTrash,
} from '@tabler/icons-react';
import { copySelected, duplicateSelected } from '../session/clipboard-actions.ts';
import { withKey } from '../keyboard/key-label.ts';
import type { KeyAction } from '../keyboard/keymap.ts';
import { align, distribute } from '../session/arrange-actions.ts';
import { removeSelected } from '../session/edit-actions.ts';
import { groupSelected } from '../session/group-actions.ts';
import { openReplace } from '../session/replace-steps.ts';
import { useCanArrange, useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

interface Deed {
  action: KeyAction;
  picture: typeof IconCopy;
  /** Shown beside the picture; without it the picture speaks for itself, and its name is read out. */
  words?: string;
  onClick: (button: HTMLElement) => void;
}

/** What can be done with several steps at once, above the canvas while they are selected. */
export function SelectionBar() {
  const { t } = useWords();
  const canArrange = useCanArrange();
  const count = useView((view) => view.nodes.size);
  const deeds = useDeeds();
  if (count < 2 || !canArrange) return null;
  return (
    <div className="fe-selection-bar" role="toolbar" aria-label={t('flow.selection.tools')}>
      <span>{t('flow.selection.count', { count })}</span>
      {deeds.map(({ action, picture: Picture, words, onClick }) => (
        <button
          key={action}
          type="button"
          aria-label={words === undefined ? t(`flow.keys.${action}`) : undefined}
          title={withKey(t(`flow.keys.${action}`), action)}
          onClick={({ currentTarget }) => {
            onClick(currentTarget);
          }}
        >
          <Picture size={words === undefined ? 17 : 15} aria-hidden="true" />
          {words}
        </button>
      ))}
    </div>
  );
}

function useDeeds(): Deed[] {
  const { t } = useWords();
  const session = useSession();
  const on = (deed: (of: typeof session) => unknown) => () => void deed(session);
  return [
    {
      action: 'copy',
      picture: IconCopy,
      words: t('flow.selection.copy'),
      onClick: on(copySelected),
    },
    {
      action: 'duplicate',
      picture: IconCopyPlus,
      words: t('flow.selection.duplicate'),
      onClick: on(duplicateSelected),
    },
    {
      action: 'group',
      picture: IconBoxMultiple,
      words: t('flow.selection.group'),
      onClick: () => {
        groupSelected(session, t('flow.group.newName'));
      },
    },
    {
      action: 'replace',
      picture: IconReplace,
      onClick: (button) => {
        const { left, bottom } = button.getBoundingClientRect();
        openReplace(session, { anchor: { x: left, y: bottom + 6 }, focused: null });
      },
    },
    ...arranging(session),
    {
      action: 'delete',
      picture: IconTrash,
      words: t('flow.selection.delete'),
      onClick: on(removeSelected),
    },
  ];
}

function arranging(session: ReturnType<typeof useSession>): Deed[] {
  return [
    {
      action: 'alignColumn',
      picture: IconLayoutAlignLeft,
      onClick: () => {
        align(session, 'column');
      },
    },
    {
      action: 'alignRow',
      picture: IconLayoutAlignTop,
      onClick: () => {
        align(session, 'row');
      },
    },
    {
      action: 'distributeRow',
      picture: IconLayoutDistributeHorizontal,
      onClick: () => {
        distribute(session, 'row');
      },
    },
    {
      action: 'distributeColumn',
      picture: IconLayoutDistributeVertical,
      onClick: () => {
        distribute(session, 'column');
      },
    },
  ];
}
