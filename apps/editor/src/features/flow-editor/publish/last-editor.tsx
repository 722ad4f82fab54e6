import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useWords } from '../session/use-words.ts';
import type { SavedDraft } from './use-saved-draft.ts';

/** Who changed the draft last: whoever publishes may want to ask. */
export function LastEditor({ saved: { updatedBy, updatedAt } }: { saved: SavedDraft }) {
  const { t, locale } = useWords();
  if (updatedBy === null) return null;
  return (
    <p className="fe-note">
      {t('flow.publish.lastEditor', { name: updatedBy })} ·{' '}
      <RelativeTime at={updatedAt} locale={locale} />
    </p>
  );
}
