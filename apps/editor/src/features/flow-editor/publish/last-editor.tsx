import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Who changed the draft last: whoever publishes may want to ask. */
export function LastEditor() {
  const { t, locale } = useWords();
  const id = useDocument((document) => document.id);
  const { data } = useQuery(trpc.flows.get.queryOptions({ id }));
  if (data?.updatedBy == null) return null;
  return (
    <p className="fe-note">
      {t('flow.publish.lastEditor', { name: data.updatedBy })} ·{' '}
      <RelativeTime at={data.updatedAt} locale={locale} />
    </p>
  );
}
