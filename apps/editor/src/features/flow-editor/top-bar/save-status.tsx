import { IconAlertTriangle, IconCheck, IconCloudUpload } from '@tabler/icons-react';
import { useView } from '../session/use-session.ts';
import { useWords, type Words } from '../session/use-words.ts';
import type { SaveState } from '../document/save-types.ts';

/** One word on whether the work is safe. */
export function SaveStatus() {
  const words = useWords();
  const save = useView((view) => view.save);
  const isBad =
    save.status === 'retrying' || save.status === 'refused' || save.status === 'conflict';
  const Picture = isBad ? IconAlertTriangle : save.status === 'saved' ? IconCheck : IconCloudUpload;
  return (
    <span className="fe-save" data-bad={isBad || undefined} data-state={save.status} role="status">
      <Picture size={14} stroke={2} aria-hidden="true" />
      {textOf(words, save)}
    </span>
  );
}

function textOf({ t, schemaText }: Words, save: SaveState): string {
  switch (save.status) {
    case 'saved':
      return t('flow.save.saved');
    case 'waiting':
    case 'saving':
      return t('flow.save.saving');
    case 'retrying':
      return t('flow.save.retrying', { seconds: save.seconds });
    case 'refused':
      return t('flow.save.refused', { reason: schemaText(`error.${save.code}`) });
    case 'conflict':
      return t('flow.save.conflict');
  }
}
