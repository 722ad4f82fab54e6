import type { Outputs } from '../../../api/trpc.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useWords } from '../session/use-words.ts';

/** Who changed what last, by the keys of `changeKey`. */
export type ChangedBy = Outputs['flows']['get']['changedBy'];

/** Who made a change, and when; nothing where that is not known. */
export function WhoChanged({ by }: { by: ChangedBy[string] | undefined }) {
  const { t, locale } = useWords();
  if (by === undefined) return null;
  return (
    <small className="fe-change-by">
      {t('flow.changes.by', { name: by.name })} · <RelativeTime at={by.at} locale={locale} />
    </small>
  );
}
