import { Button, Modal } from '@mantine/core';
import { DialogEnd } from '../../../ui/dialog-end.tsx';
import { useAfterTyping } from '../../../ui/use-after-typing.ts';
import type { SaveQueue } from '../document/save-queue.ts';
import { ClashList } from './clash-list.tsx';
import { useSession, useView } from './use-session.ts';
import { useWords } from './use-words.ts';

/**
 * Two people changed the same steps: one choice, and the other side stays one undo away. It never comes up under
 * somebody's hands: the next space would answer it.
 */
export function ConflictDialog({ queue }: { queue: SaveQueue }) {
  const { t } = useWords();
  const session = useSession();
  const save = useView((view) => view.save);
  const isDue = useAfterTyping(save.status === 'conflict');
  if (save.status !== 'conflict' || !isDue) return null;
  const { theirs, clashes } = save;
  const mine = session.flow.getState().document;
  const name = theirs.by ?? t('flow.conflict.somebody');
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('flow.conflict.title')}
      size="lg"
    >
      <div className="fe-form">
        <p>{t('flow.conflict.text', { name })}</p>
        <ClashList
          clashes={clashes}
          documents={{ base: queue.base.document, mine, theirs: theirs.document }}
          name={name}
        />
        <p className="fe-note">{t('flow.conflict.rest')}</p>
        <DialogEnd>
          <Button
            variant="default"
            onClick={() => {
              queue.choose('theirs');
            }}
          >
            {t('flow.conflict.theirs', { name })}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              queue.choose('mine');
            }}
          >
            {t('flow.conflict.mine')}
          </Button>
        </DialogEnd>
      </div>
    </Modal>
  );
}
