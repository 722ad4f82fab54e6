import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { useLiveEvents } from '../../../api/live-events.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useWords } from '../session/use-words.ts';

interface DeedListProps {
  flowId: string;
  /** What the versions are called, by number. */
  names: ReadonlyMap<number, string | null>;
}

/** What was done with the versions of the flow, when and by whom. */
export function DeedList({ flowId, names }: DeedListProps) {
  const { t, locale } = useWords();
  const deeds = useQuery(trpc.flows.deeds.queryOptions({ id: flowId }));
  useLiveEvents((event) => {
    if (event.type === 'flows' || event.type === 'flow') void deeds.refetch();
  });
  if (deeds.data === undefined || deeds.data.length === 0) return null;
  return (
    <details className="fe-deeds">
      <summary>{t('flow.deeds.title')}</summary>
      <ul>
        {deeds.data.map(({ id, at, by, what, number, note }) => {
          const name = names.get(number ?? 0) ?? null;
          return (
            <li key={id}>
              {t(`flow.deeds.${what}`, { number: number ?? 0, share: note })}
              {name !== null && <b> · {name}</b>}
              {said.has(what) && note !== '' && <q>{note}</q>}
              <small>
                {by} · <RelativeTime at={at} locale={locale} />
              </small>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Deeds whose note is what a person wrote. */
const said: ReadonlySet<string> = new Set([
  'published',
  'canaryStarted',
  'planned',
  'reviewAsked',
  'reviewSentBack',
]);
