import { IconBoxMultiple, IconCopy, IconCopyPlus, IconTrash } from '@tabler/icons-react';
import { copySelected, duplicateSelected } from '../session/clipboard-actions.ts';
import { withKey } from '../keyboard/key-label.ts';
import { removeSelected } from '../session/edit-actions.ts';
import { groupSelected } from '../session/group-actions.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** What can be done with several steps at once, above the canvas while they are selected. */
export function SelectionBar() {
  const { t } = useWords();
  const session = useSession();
  const count = useView((view) => view.nodes.size);
  if (count < 2 || !session.canEdit) return null;
  return (
    <div className="fe-selection-bar" role="toolbar" aria-label={t('flow.selection.tools')}>
      <span>{t('flow.selection.count', { count })}</span>
      <button type="button" onClick={() => void copySelected(session)}>
        <IconCopy size={15} aria-hidden="true" />
        {t('flow.selection.copy')}
      </button>
      <button
        type="button"
        onClick={() => {
          duplicateSelected(session);
        }}
      >
        <IconCopyPlus size={15} aria-hidden="true" />
        {t('flow.selection.duplicate')}
      </button>
      <button
        type="button"
        title={withKey(t('flow.keys.group'), 'group')}
        onClick={() => {
          groupSelected(session, t('flow.group.newName'));
        }}
      >
        <IconBoxMultiple size={15} aria-hidden="true" />
        {t('flow.selection.group')}
      </button>
      <button
        type="button"
        onClick={() => {
          removeSelected(session);
        }}
      >
        <IconTrash size={15} aria-hidden="true" />
        {t('flow.selection.delete')}
      </button>
    </div>
  );
}
