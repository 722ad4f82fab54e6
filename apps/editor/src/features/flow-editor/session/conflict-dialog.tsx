import { Button, Modal } from '@mantine/core';
import type { Clash, FlowDocument } from '@bellhop/schema';
import type { SaveQueue } from '../document/save-queue.ts';
import { useSession, useView } from './use-session.ts';
import { useWords, type Words } from './use-words.ts';

/** Two people changed the same steps: one choice, and the other side stays one undo away. */
export function ConflictDialog({ queue }: { queue: SaveQueue }) {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const save = useView((view) => view.save);
  if (save.status !== 'conflict') return null;
  const { theirs, clashes } = save;
  const mine = session.flow.getState().document;
  const name = theirs.by ?? t('flow.conflict.somebody');
  const names = new Set(
    clashes.map((clash) => nameOf(words, clash, [mine, theirs.document, queue.base.document])),
  );
  return (
    <Modal
      className="fe-modal"
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('flow.conflict.title')}
      size="md"
    >
      <div className="fe-form">
        <p>{t('flow.conflict.text', { name })}</p>
        <ul className="fe-clashes">
          {[...names].map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p className="fe-note">{t('flow.conflict.rest')}</p>
        <div className="fe-row fe-end">
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
        </div>
      </div>
    </Modal>
  );
}

function nameOf(words: Words, { table, id }: Clash, documents: FlowDocument[]): string {
  if (table === 'settings') return words.t('flow.conflict.settings');
  for (const document of documents) {
    const node =
      table === 'edges' ? document.nodes[document.edges[id]?.from.node ?? ''] : document.nodes[id];
    if (node === undefined) continue;
    const title = words.title(node);
    return table === 'edges' ? words.t('flow.conflict.lines', { step: title }) : title;
  }
  return id;
}
